import type { Delivered } from '../../../src/desk/carrier.ts';
import { createDeliveries } from '../../../src/desk/deliver.ts';
import type { Delivery } from '../../../src/desk/delivery.ts';
import { joined } from '../../../src/desk/groups/group.ts';
import { openSmallDesk } from '../open-small-desk.ts';

export const nobody = { officer: 9, name: 'নাজমুল হক' };
export const words = { is: 'text', bn: 'সাবধান', en: '' } as const;
export const everybody = { groups: 'all', citizens: true } as const;

/** A small desk in some groups, whose messages go to a Telegram that the test plays. */
export async function openCast(start = '2026-11-24T10:00:00+06:00') {
  const small = await openSmallDesk(start);
  const got: number[] = [];
  /** What Telegram says; by default everything arrives. */
  const answers = new Map<number, (delivery: Delivery) => Delivered | Promise<Delivered>>();
  const arrived: Delivered = { is: 'arrived', messages: [] };
  const carrier = {
    async carry(delivery: Delivery): Promise<Delivered> {
      const { target } = delivery;
      const chatId = 'chatId' in target ? target.chatId : 0;
      const answer = (await answers.get(chatId)?.(delivery)) ?? arrived;
      if (answer.is === 'arrived' && target.channel === 'mass') got.push(chatId);
      return answer;
    },
    takeBack: async () => {},
  };
  const log = { info() {}, warn() {}, error() {} };
  const send = () => {
    const { store, outbox, officers, desk } = small.now;
    const { clock } = small;
    const deliveries = createDeliveries({
      store,
      outbox,
      officers,
      clock,
      log,
      carriers: { telegram: carrier, mass: carrier, webhook: carrier, events: carrier, mail: carrier },
      sentFiles: { sweep: async () => {} },
    });
    deliveries.start();
    desk.broadcasts.begin();
    return deliveries;
  };

  return {
    ...small,
    get desk() {
      return small.now.desk;
    },
    get store() {
      return small.now.store;
    },
    got,
    answers,
    send,
    joins: (count: number) =>
      small.now.store.transaction(async ({ groups }) => {
        for (let n = 1; n <= count; n += 1)
          groups.put(joined(undefined, { id: -n, kind: 'group', title: `দল ${n}`, addedBy: 7, members: 10 }));
      }),
    async agrees(chatId: number) {
      await small.now.desk.preferences.chooseTips(chatId, true);
    },
  };
}

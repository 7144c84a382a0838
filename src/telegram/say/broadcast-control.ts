import type { Counted } from '../../desk/broadcast/audience.ts';
import type { Broadcast } from '../../desk/broadcast/broadcast.ts';
import type { Progress } from '../../desk/broadcast/progress.ts';
import type { Tip } from '../../desk/groups/next-tip.ts';
import type { Voice } from '../../wording/voice.ts';
import { pressData } from '../press.ts';
import type { Keyboard } from '../show.ts';
import type { BotMessage } from './bot-message.ts';

/** Tips on one page of buttons. */
const pageLength = 6;
/** Longer buttons are cut by Telegram's apps anyhow. */
const longestButton = 60;

type Act = 'start' | 'stop' | 'resume' | 'discard' | 'groups' | 'citizens';

const key = (voice: Voice, words: string, act: Act, { id, version }: Broadcast, n = 0) => [
  {
    text: voice.text(`broadcast.officer.${words}`, { n }),
    callback_data: pressData('cast', act, id, version),
  },
];

/** The tips to choose from, and how a text of one's own is sent. */
export function tipChoice(tips: readonly Tip[], page: number, voice: Voice): BotMessage {
  const shown = tips.slice(page * pageLength, (page + 1) * pageLength);
  const turn = (to: number, words: string) => ({
    text: voice.text(words),
    callback_data: pressData('casttips', to),
  });
  const pages = [
    ...(page > 0 ? [turn(page - 1, 'services.previous')] : []),
    ...((page + 1) * pageLength < tips.length ? [turn(page + 1, 'services.next')] : []),
  ];
  return {
    text: voice.html('broadcast.officer.how'),
    keyboard: [
      ...shown.map(({ entry, nth }) => [
        {
          text: `${entry.title[voice.language]}: ${entry.tips[nth]?.[voice.language] ?? ''}`.slice(
            0,
            longestButton,
          ),
          callback_data: pressData('casttip', entry.id, nth),
        },
      ]),
      ...(pages.length === 0 ? [] : [pages]),
    ],
  };
}

/** Whom a draft goes to, and the buttons to change that and to confirm. */
export function draftControl(draft: Broadcast, counted: Counted, voice: Voice): BotMessage {
  const { groups, members, citizens } = counted;
  const audience = draft.state.is === 'draft' ? draft.state.audience : { groups: [], citizens: false };
  const hasGroups = audience.groups === 'all' || audience.groups.length > 0;
  const n = groups + citizens;
  return {
    text: voice.html('broadcast.officer.count', { groups, members, citizens }),
    keyboard: [
      key(voice, hasGroups ? 'withGroups' : 'withoutGroups', 'groups', draft),
      key(voice, audience.citizens ? 'withCitizens' : 'withoutCitizens', 'citizens', draft),
      ...(n === 0 ? [] : [key(voice, 'confirm', 'start', draft, n)]),
      key(voice, 'discard', 'discard', draft),
    ],
  };
}

/** How far it is, with a button to stop it or to let it go on. */
export function progressControl(
  { broadcast, is, total, sent, failed, left }: Progress,
  voice: Voice,
): BotMessage {
  const keys: Keyboard =
    is === 'running'
      ? [key(voice, 'stop', 'stop', broadcast)]
      : is === 'stopped'
        ? [key(voice, 'resume', 'resume', broadcast, left)]
        : [];
  return {
    text: voice.html(`broadcast.officer.is.${is === 'draft' ? 'stopped' : is}`, {
      done: sent + failed,
      total,
      failed,
    }),
    keyboard: keys,
  };
}

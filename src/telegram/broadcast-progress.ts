import type { Broadcasts } from '../desk/broadcast/broadcasts.ts';
import type { Clock } from '../desk/clock.ts';
import type { Log } from '../desk/log.ts';
import type { Preferences } from '../desk/preferences.ts';
import { voiceOf } from '../wording/voice.ts';
import type { Wording } from '../wording/wording.ts';
import { faultOf } from './fault.ts';
import { progressControl } from './say/broadcast-control.ts';
import type { Show } from './show.ts';

/** Officers' messages that show how far a broadcast is are changed no more often. */
const pauseMs = 3_000;

/** Keeps the messages that show broadcasts' progress up to date, from its start to its stop. */
export function createBroadcastProgress(options: {
  broadcasts: Pick<Broadcasts, 'all' | 'listen'>;
  preferences: Pick<Preferences, 'language'>;
  show: Show;
  wording: Wording;
  clock: Clock;
  log: Log;
}) {
  const { broadcasts, preferences, show, wording, clock, log } = options;
  const shown = new Map<string, string>();
  let isSet = false;
  let cancel = () => {};
  let endListening = () => {};
  let working: Promise<void> = Promise.resolve();

  const work = async (): Promise<void> => {
    for (const progress of await broadcasts.all()) {
      const { id, shownAt } = progress.broadcast;
      const look = `${progress.is} ${progress.sent} ${progress.failed}`;
      if (progress.is === 'draft' || shown.get(id) === look) continue;
      for (const place of shownAt) {
        const voice = voiceOf(wording, await preferences.language(place.chatId));
        const { text, keyboard } = progressControl(progress, voice);
        await show.turnInto(place, text, keyboard);
      }
      shown.set(id, look);
    }
  };

  const look = (): void => {
    if (isSet) return;
    isSet = true;
    cancel = clock.after(pauseMs, () => {
      isSet = false;
      working = working.then(work).catch((error: unknown) => {
        log.warn(faultOf(error), 'a broadcast’s progress could not be shown');
      });
    });
  };

  return {
    start() {
      endListening = broadcasts.listen(look);
      look();
    },
    async stop(): Promise<void> {
      endListening();
      cancel();
      await working;
    },
  };
}

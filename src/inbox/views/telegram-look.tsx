import type { Entry } from '../../knowledge/model.ts';
import { answerText } from '../../wording/answer.ts';
import type { Voice } from '../../wording/voice.ts';

/** An entry as Telegram shows it, in each language. */
export function TelegramLook({
  entry,
  voices,
}: {
  readonly entry: Entry;
  readonly voices: readonly Voice[];
}) {
  return (
    <div class="looks">
      {voices.map((voice) => (
        <div
          key={voice.language}
          class="look"
          lang={voice.language}
          // Html is escaped where it is made, for Telegram.
          dangerouslySetInnerHTML={{ __html: answerText(entry, null, voice).toString() }}
        />
      ))}
    </div>
  );
}

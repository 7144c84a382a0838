import { keptQuestions } from '../../desk/citizen.ts';
import { type Elsewhere, staysThere } from '../../desk/outside/elsewhere.ts';
import { Html } from '../../wording/html.ts';
import type { Voice } from '../../wording/voice.ts';

/** What is kept of a citizen, where it lies and where it goes, as this desk is set up. */
export function privacyText(office: string, elsewhere: readonly Elsewhere[], voice: Voice): Html {
  const where =
    elsewhere.length === 0
      ? voice.html('privacy.where.here', { office })
      : Html.join(
          [
            voice.html('privacy.where.elsewhere', { office }),
            ...elsewhere.map(({ is, at }) => voice.html(`privacy.where.${is}`, { at })),
          ],
          '\n',
        );
  return Html.join(
    [
      voice.html('privacy.kept', { kept: keptQuestions }),
      where,
      voice.html('privacy.use'),
      voice.html(elsewhere.some(staysThere) ? 'privacy.deleteHere' : 'privacy.delete'),
    ],
    '\n\n',
  );
}

/** What a citizen hears who had everything deleted. */
export const forgottenText = (elsewhere: readonly Elsewhere[], voice: Voice): Html =>
  voice.html(elsewhere.some(staysThere) ? 'forget.doneHere' : 'forget.done');

import type { Group, TipSettings } from '../../desk/groups/group.ts';
import type { Html } from '../../wording/html.ts';
import { isolated } from '../../wording/isolated.ts';
import { partOfDay } from '../../wording/part-of-day.ts';
import type { Voice } from '../../wording/voice.ts';
import { pressData } from '../press.ts';
import type { Keyboard } from '../show.ts';

/** Quiet hours that can be chosen, one after the other. */
export const quietChoices: readonly TipSettings['quiet'][] = [
  { from: 22, to: 7 },
  { from: 20, to: 8 },
  { from: 23, to: 6 },
  null,
];

const hoursOfDay = 24;
const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

/** How a group gets its tips, for its admins. */
export function settingsText(group: Group, office: string, voice: Voice): Html {
  const { settings } = group;
  return voice.html('group.settings.text', {
    office,
    title: isolated(group.title),
    when: whenText(settings, voice),
    quiet: quietText(settings.quiet, voice),
    look: voice.text(`group.settings.look.${settings.look}`),
  });
}

/**
 * What its admins can change, each at a press.
 * @param thread the topic that the message stands in, where the group has topics
 */
export function settingsKeys(group: Group, thread: number | undefined, voice: Voice): Keyboard {
  const { id, version, settings } = group;
  const key = (text: string, what: Parameters<typeof pressData<'tips'>>[2], value: number) => ({
    text,
    callback_data: pressData('tips', version, what, value, id),
  });
  const { hour, days, look, language, quiet, topic } = settings;
  const quietNow = quietChoices.findIndex((one) => one?.from === quiet?.from && one?.to === quiet?.to);
  return [
    weekdays.map((day) =>
      key(`${days.includes(day) ? '✓' : ''}${voice.text(`group.settings.day.${day}`)}`, 'day', day),
    ),
    [
      key('◀️', 'hour', (hour + hoursOfDay - 1) % hoursOfDay),
      key(hourText(hour, voice), 'hour', hour),
      key('▶️', 'hour', (hour + 1) % hoursOfDay),
    ],
    [key(`🌙 ${quietText(quiet, voice)}`, 'quiet', (quietNow + 1) % quietChoices.length)],
    [
      key(
        voice.text(`group.settings.to.${look === 'text' ? 'picture' : 'text'}`),
        'look',
        look === 'text' ? 1 : 0,
      ),
      key(language === 'bn' ? 'English' : 'বাংলা', 'language', language === 'bn' ? 1 : 0),
    ],
    ...(thread === undefined
      ? []
      : [
          topic === thread
            ? [key(voice.text('group.settings.topic.no'), 'topic', 0)]
            : [key(voice.text('group.settings.topic.here'), 'topic', thread)],
        ]),
    [key(voice.text('group.settings.done'), 'done', 0)],
  ];
}

function whenText({ days, hour }: TipSettings, voice: Voice): string {
  if (days.length === 0) return voice.text('group.settings.never');
  const said = hourText(hour, voice);
  return days.length === weekdays.length
    ? voice.text('group.settings.daily', { hour: said })
    : voice.text('group.settings.weekly', {
        days: days.map((day) => voice.text(`inbox.date.weekday.${day}`)).join(', '),
        hour: said,
      });
}

function quietText(quiet: TipSettings['quiet'], voice: Voice): string {
  return quiet === null
    ? voice.text('group.settings.quiet.none')
    : voice.text('group.settings.quiet.hours', {
        from: hourText(quiet.from, voice),
        to: hourText(quiet.to, voice),
      });
}

/** `সকাল ৯টা`, `9 am`. */
function hourText(hour: number, voice: Voice): string {
  return voice.text('group.settings.hour', {
    part: voice.text(`inbox.date.part.${partOfDay(hour)}`),
    hour: hour % 12 || 12,
  });
}

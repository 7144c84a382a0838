import { Cron } from 'croner';
import { createZone, dayAfter } from '../../office-hours/zone.ts';
import type { Group, TipSettings } from './group.ts';

/** A tip that was missed by no more than this is still given; later ones are left for the next time. */
export const latestMs = 2 * 60 * 60_000;

/**
 * When a group's next tip is due after a moment; null if it wants none. An hour inside the quiet hours moves to their
 * end: whoever sets both means the quiet.
 * @param zone of the IANA data base
 */
export function nextTipAt({ settings, state }: Pick<Group, 'settings' | 'state'>, after: Date, zone: string) {
  const { days } = settings;
  if (state.is === 'gone' || days.length === 0) return null;
  const pattern = `0 ${hourOf(settings)} * * ${days.join(',')}`;
  return new Cron(pattern, { timezone: zone, paused: true }).nextRun(after);
}

/** Whether nothing may come unasked at this hour of the group's clock. */
export function isQuiet({ quiet }: Pick<TipSettings, 'quiet'>, hour: number): boolean {
  if (quiet === null) return false;
  const { from, to } = quiet;
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}

/**
 * When a group's quiet hours end, if a moment lies in them.
 * @param zone of the IANA data base
 */
export function quietUntil(settings: Pick<TipSettings, 'quiet'>, at: Date, zone: string): Date | undefined {
  const { local, moment } = createZone(zone);
  const { day, minutes } = local(at);
  if (settings.quiet === null || !isQuiet(settings, Math.floor(minutes / 60))) return undefined;
  const end = settings.quiet.to * 60;
  return moment(end > minutes ? day : dayAfter(day), end);
}

function hourOf(settings: TipSettings): number {
  return isQuiet(settings, settings.hour) ? (settings.quiet?.to ?? settings.hour) : settings.hour;
}

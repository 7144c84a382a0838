import type { Officers } from '../desk/officers.ts';
import type { DeskContext } from './context.ts';

/**
 * Whoever is in the office's group and may do more than look, and an officer in the own chat. In other groups
 * strangers would look on.
 */
export async function isByOfficer(
  officers: Pick<Officers, 'isOfficer' | 'isBarred' | 'isOfficeChat'>,
  { from, chat }: DeskContext,
): Promise<boolean> {
  if (from === undefined || chat === undefined) return false;
  if (chat.type === 'private') return officers.isOfficer(from.id);
  return (await officers.isOfficeChat(chat.id)) && !(await officers.isBarred(from.id));
}

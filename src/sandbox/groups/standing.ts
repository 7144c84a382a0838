/** What administrators may do, by the Bot API's names (https://core.telegram.org/bots/api#chatadministratorrights). */
const rights = [
  'can_manage_chat',
  'can_delete_messages',
  'can_manage_video_chats',
  'can_restrict_members',
  'can_promote_members',
  'can_change_info',
  'can_invite_users',
  'can_post_stories',
  'can_edit_stories',
  'can_delete_stories',
  'can_post_messages',
  'can_edit_messages',
  'can_pin_messages',
  'can_manage_topics',
] as const;
export type Right = (typeof rights)[number];

/** What the others may do, by the Bot API's names (https://core.telegram.org/bots/api#chatpermissions). */
const permissions = [
  'can_send_messages',
  'can_send_audios',
  'can_send_documents',
  'can_send_photos',
  'can_send_videos',
  'can_send_video_notes',
  'can_send_voice_notes',
  'can_send_polls',
  'can_send_other_messages',
  'can_add_web_page_previews',
  'can_react_to_messages',
  'can_change_info',
  'can_invite_users',
  'can_pin_messages',
  'can_manage_topics',
] as const;
export type Permission = (typeof permissions)[number];

/**
 * Where somebody stands in a chat. In the private chat with a person the bot is `left` until the person writes
 * first, and `kicked` once the person stopped it.
 */
export type Standing =
  | { readonly is: 'creator'; readonly anonymous?: boolean }
  | { readonly is: 'administrator'; readonly rights: readonly Right[]; readonly anonymous?: boolean }
  | { readonly is: 'member' }
  /** Still in the group, but may do only this. */
  | { readonly is: 'restricted'; readonly may: readonly Permission[] }
  | { readonly is: 'left' | 'kicked' };

const notForMembers: readonly Permission[] = ['can_change_info', 'can_pin_messages', 'can_manage_topics'];

/** What members of a new group may do. */
export const usualPermissions = permissions.filter((permission) => !notForMembers.includes(permission));

/** What Telegram's apps give a new administrator. */
export const usualRights = rights.filter((right) => right !== 'can_promote_members');

export const isIn = ({ is }: Standing): boolean => is !== 'left' && is !== 'kicked';
export const isAdmin = ({ is }: Standing): boolean => is === 'creator' || is === 'administrator';

/** Whether an administrator may do this; others never. */
export function mayAsAdmin(standing: Standing, right: Right): boolean {
  return standing.is === 'creator' || (standing.is === 'administrator' && standing.rights.includes(right));
}

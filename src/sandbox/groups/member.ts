import type { ChatMember, ChatPermissions, User } from 'grammy/types';
import type { Permission, Right, Standing } from './standing.ts';

/** The Bot API's form of somebody's standing in a chat (https://core.telegram.org/bots/api#chatmember). */
export function memberOf(user: User, standing: Standing): ChatMember {
  switch (standing.is) {
    case 'creator':
      return { status: 'creator', user, is_anonymous: standing.anonymous ?? false };
    case 'administrator':
      return administrator(user, standing);
    case 'restricted':
      return restricted(user, standing);
    case 'kicked':
      return { status: 'kicked', user, until_date: 0 };
    case 'member':
    case 'left':
      return { status: standing.is, user };
  }
}

function administrator(
  user: User,
  { rights, anonymous = false }: Extract<Standing, { is: 'administrator' }>,
): ChatMember {
  const may = (right: Right): boolean => rights.includes(right);
  return {
    status: 'administrator',
    user,
    can_be_edited: false,
    is_anonymous: anonymous,
    can_manage_chat: true,
    can_delete_messages: may('can_delete_messages'),
    can_manage_video_chats: may('can_manage_video_chats'),
    can_restrict_members: may('can_restrict_members'),
    can_promote_members: may('can_promote_members'),
    can_change_info: may('can_change_info'),
    can_invite_users: may('can_invite_users'),
    can_post_stories: may('can_post_stories'),
    can_edit_stories: may('can_edit_stories'),
    can_delete_stories: may('can_delete_stories'),
    can_post_messages: may('can_post_messages'),
    can_edit_messages: may('can_edit_messages'),
    can_pin_messages: may('can_pin_messages'),
    can_manage_topics: may('can_manage_topics'),
    can_send_welcome_messages: false,
  };
}

function restricted(user: User, { may }: Extract<Standing, { is: 'restricted' }>): ChatMember {
  return { status: 'restricted', user, is_member: true, ...permissionsOf(may), until_date: 0 };
}

/** What may be done in a group, in the Bot API's form. */
export function permissionsOf(allowed: readonly Permission[]): Required<ChatPermissions> {
  const may = (permission: Permission): boolean => allowed.includes(permission);
  return {
    can_send_messages: may('can_send_messages'),
    can_send_audios: may('can_send_audios'),
    can_send_documents: may('can_send_documents'),
    can_send_photos: may('can_send_photos'),
    can_send_videos: may('can_send_videos'),
    can_send_video_notes: may('can_send_video_notes'),
    can_send_voice_notes: may('can_send_voice_notes'),
    can_send_polls: may('can_send_polls'),
    can_send_other_messages: may('can_send_other_messages'),
    can_add_web_page_previews: may('can_add_web_page_previews'),
    can_react_to_messages: may('can_react_to_messages'),
    can_change_info: may('can_change_info'),
    can_invite_users: may('can_invite_users'),
    can_edit_tag: false,
    can_pin_messages: may('can_pin_messages'),
    can_manage_topics: may('can_manage_topics'),
  };
}

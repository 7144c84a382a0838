import type { Backstage } from '../backstage.ts';
import { forumMethods } from '../forum/forum-methods.ts';
import type { Webhook } from '../webhook.ts';
import { answeringMethods } from './answering.ts';
import { chatMethods } from './chats.ts';
import { copyingMethods } from './copying.ts';
import { deletingMethods } from './deleting.ts';
import { editingMethods } from './editing.ts';
import { inlineMethods } from './inline.ts';
import { mediaMethods } from './media.ts';
import { memberMethods } from './members.ts';
import type { Methods } from './method.ts';
import { namingMethods } from './naming.ts';
import { pollMethods } from './polls.ts';
import { profileMethods } from './profile.ts';
import { sendingMethods } from './sending.ts';
import { updatingMethods } from './updating.ts';
import type { Noted } from './words.ts';

/** All methods that the stand-in plays, by name. */
export function allMethods(backstage: Backstage, webhook: Webhook, noted: Noted): Methods {
  return {
    ...updatingMethods(backstage.updates, webhook),
    ...sendingMethods(backstage, noted),
    ...mediaMethods(backstage, noted),
    ...editingMethods(backstage, noted),
    ...deletingMethods(backstage),
    ...copyingMethods(backstage, noted),
    ...answeringMethods(backstage),
    ...inlineMethods(backstage, noted),
    ...profileMethods(backstage),
    ...namingMethods(backstage),
    ...chatMethods(backstage),
    ...memberMethods(backstage),
    ...forumMethods(backstage),
    ...pollMethods(backstage, noted),
  };
}

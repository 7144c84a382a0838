import type { Composer } from 'grammy';
import type { TelegramMessage } from '../../tickets/ticket.ts';
import type { DeskContext } from '../context.ts';
import { type PressDetails, parsePress, type Verb } from '../press.ts';

/** A pressed button of ours: its details, checked, and the message that it stands under. */
interface Pressed<V extends Verb> {
  readonly details: PressDetails<V>;
  readonly place: TelegramMessage;
  readonly by: {
    readonly id: number;
    readonly first_name: string;
    readonly last_name?: string;
    readonly username?: string;
  };
}

type Handle<V extends Verb> = (ctx: DeskContext, pressed: Pressed<V>) => Promise<unknown>;

/**
 * Handles the presses of one kind of a citizen's buttons, which stand in private chats alone: in a group anybody could
 * press a copy of one. What any other data asks for is left to the others.
 */
export function onPress<V extends Verb>(feature: Composer<DeskContext>, verb: V, handle: Handle<V>): void {
  onPressBy(feature, verb, async ({ chat }) => chat?.type === 'private', handle);
}

/** Handles the presses of one kind of button by those who may; for all others there is no such button. */
export function onPressBy<V extends Verb>(
  feature: Composer<DeskContext>,
  verb: V,
  mayPress: (ctx: DeskContext) => Promise<boolean>,
  handle: Handle<V>,
): void {
  feature.on('callback_query:data', async (ctx, next) => {
    const details = parsePress(ctx.callbackQuery.data, verb);
    const message = ctx.callbackQuery.message;
    if (details === undefined || message === undefined || !(await mayPress(ctx))) return next();
    const place = { chatId: message.chat.id, messageId: message.message_id };
    await handle(ctx, { details, place, by: ctx.callbackQuery.from });
  });
}

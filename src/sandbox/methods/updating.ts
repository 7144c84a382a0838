import { isIP } from 'node:net';
import { z } from 'zod';
import { badRequest, conflict } from '../refusal.ts';
import type { UpdateKind, Updates } from '../updates.ts';
import type { Webhook } from '../webhook.ts';
import { type Methods, method } from './method.ts';
import { flag, integer, nested } from './parameters.ts';

const kinds: Readonly<Record<UpdateKind, true>> = {
  message: true,
  edited_message: true,
  channel_post: true,
  edited_channel_post: true,
  business_connection: true,
  business_message: true,
  edited_business_message: true,
  deleted_business_messages: true,
  guest_message: true,
  stopped_message_generation: true,
  message_reaction: true,
  message_reaction_count: true,
  inline_query: true,
  chosen_inline_result: true,
  callback_query: true,
  shipping_query: true,
  pre_checkout_query: true,
  purchased_paid_media: true,
  poll: true,
  poll_answer: true,
  my_chat_member: true,
  chat_member: true,
  chat_join_request: true,
  chat_boost: true,
  removed_chat_boost: true,
  managed_bot: true,
  subscription: true,
};
const isKind = (name: string): name is UpdateKind => name in kinds;
const wanted = nested(
  z.array(z.string().refine(isKind, { error: 'wrong update type specified in allowed_updates' })),
).optional();

/** How updates come to the bot: by long polling, or by webhook. */
export function updatingMethods(updates: Updates, webhook: Webhook): Methods {
  return {
    getUpdates: method(
      {
        offset: integer.optional(),
        limit: integer.default(100),
        timeout: integer.default(0),
        allowed_updates: wanted,
      },
      ({ offset, limit, timeout, allowed_updates }, { gone }) => {
        if (webhook.target !== undefined) {
          throw conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
          );
        }
        updates.want(allowed_updates);
        return updates.poll({
          offset,
          limit: Math.min(Math.max(limit, 1), 100),
          timeout: Math.min(Math.max(timeout, 0), 50),
          gone,
        });
      },
    ),
    setWebhook: method(
      {
        url: z.string().default(''),
        ip_address: z.string().optional(),
        max_connections: integer.default(40),
        allowed_updates: wanted,
        drop_pending_updates: flag.optional(),
        secret_token: z
          .string()
          .max(256, { error: 'secret token is too long' })
          .regex(/^[\w-]*$/, { error: 'secret token contains unallowed characters' })
          .optional(),
      },
      (given) => {
        if (given.url !== '') checkTarget(given.url);
        if (given.drop_pending_updates) updates.drop();
        updates.want(given.allowed_updates);
        updates.interrupt('terminated by setWebhook request');
        webhook.set(
          given.url === ''
            ? undefined
            : {
                url: given.url,
                secret: given.secret_token || undefined,
                maxConnections: Math.min(Math.max(given.max_connections, 1), 100),
              },
        );
        return true;
      },
    ),
    deleteWebhook: method({ drop_pending_updates: flag.optional() }, ({ drop_pending_updates }) => {
      if (drop_pending_updates) updates.drop();
      webhook.set(undefined);
      return true;
    }),
    getWebhookInfo: method({}, () => webhook.info()),
  };
}

/** The sandbox posts to this machine only, and there over plain HTTP too, which Telegram would refuse. */
function checkTarget(address: string): void {
  if (!URL.canParse(address)) throw badRequest('bad webhook: invalid URL specified');
  const { protocol, hostname } = new URL(address);
  const isHere =
    hostname === 'localhost' || hostname === '[::1]' || (isIP(hostname) === 4 && hostname.startsWith('127.'));
  if (protocol !== 'https:' && !(protocol === 'http:' && isHere)) {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  }
  if (!isHere) throw badRequest(`bad webhook: Failed to resolve host: ${hostname} is not this machine`);
}

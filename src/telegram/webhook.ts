import { timingSafeEqual } from 'node:crypto';
import express, { type RequestHandler, Router } from 'express';
import type { Update } from 'grammy/types';
import { anyUpdate, type Intake } from './intake.ts';

/** `POST /telegram`: Telegram's updates. Confirmed as soon as they are on disk, worked through after that. */
export function createWebhook({ intake, secret }: { intake: Intake; secret: string }): Router {
  const router = Router();
  router.post(
    '/telegram',
    secretChecked(secret),
    express.json({ limit: '1mb' }),
    async (request, response) => {
      const update = anyUpdate.safeParse(request.body);
      if (!update.success) {
        response.status(400).end();
        return;
      }
      // Past the secret this is Telegram; what grammY does not know in it, no feature reads.
      await intake.take(update.data as Update);
      response.status(200).end();
    },
  );
  return router;
}

/** Telegram repeats the secret that it was given in a header (https://core.telegram.org/bots/api#setwebhook). */
function secretChecked(secret: string): RequestHandler {
  const expected = Buffer.from(secret);
  return (request, response, next) => {
    const given = Buffer.from(request.get('X-Telegram-Bot-Api-Secret-Token') ?? '');
    if (given.length === expected.length && timingSafeEqual(given, expected)) next();
    else response.status(401).end();
  };
}

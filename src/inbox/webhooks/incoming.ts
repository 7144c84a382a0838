import { type RequestHandler, Router } from 'express';
import { escalation, outsideReply } from '../../desk/escalation.ts';
import type { InboxDesk } from '../../desk/inbox.ts';
import { TicketNotFound, TicketWithdrawn } from '../../desk/refusals.ts';
import { perMinute } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { callId, malformed, readCall, signedOnly } from './signed-call.ts';

/** The longest `webhook-id` that is remembered. */
const longestId = 100;

/**
 * The inbox's ears for other servers, to stand at `/webhooks`: `POST /escalations` files a question (202 with the
 * ticket; the same id again: 200 and the same ticket), `POST /replies` answers a ticket from an outside inbox (202).
 * Checked in this order: size, signature, what it says. Nothing of a refused call is kept.
 */
export function createInboxWebhooks({
  desk,
  secret,
  callsPerMinute = 1_200,
  unsignedPerMinute = 30,
}: {
  readonly desk: Pick<InboxDesk, 'file' | 'reply'>;
  /** The signing secret, `whsec_…` (https://www.standardwebhooks.com). */
  readonly secret: string;
  /** Signed calls that one address may make. */
  readonly callsPerMinute?: number;
  /** Calls with a wrong signature that one address may make before it is told to wait. */
  readonly unsignedPerMinute?: number;
}): Router {
  const router = Router();
  // Counted once it is known whose they are: on one machine a stranger's calls have the desk's own address.
  const signed = [...signedOnly(secret, perMinute(unsignedPerMinute)), perMinute(callsPerMinute)];

  router
    .route('/escalations')
    .post(...signed, async (request, response) => {
      const call = readCall(request, escalation);
      if (call.id !== callId(request)) {
        throw malformed([{ field: 'id', message: 'must equal the header webhook-id' }]);
      }
      const { ticket, before } = await desk.file(call);
      response.status(before ? 200 : 202).json({ ticket });
    })
    .all(postOnly);

  router
    .route('/replies')
    .post(...signed, async (request, response) => {
      const { ticket, text, author } = readCall(request, outsideReply);
      const key = callId(request);
      if (key.length > longestId) {
        throw malformed([{ field: 'webhook-id', message: `must have at most ${longestId} characters` }]);
      }
      try {
        await desk.reply({ ticket, text, author, key });
      } catch (error) {
        if (error instanceof TicketNotFound) throw unanswerable(404, error, 'is not known');
        if (error instanceof TicketWithdrawn) {
          throw unanswerable(409, error, 'was taken back by the citizen');
        }
        throw error;
      }
      response.status(202).json({ ticket });
    })
    .all(postOnly);

  return router;
}

function unanswerable(status: number, { message }: Error, why: string): Refusal {
  return new Refusal(status, message, [{ field: 'ticket', message: why }]);
}

const postOnly: RequestHandler = (_request, response) => {
  response.set('Allow', 'POST');
  throw new Refusal(405, 'Only POST is answered here.');
};

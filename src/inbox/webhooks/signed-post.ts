import { Webhook } from 'standardwebhooks';
import type { Delivered } from '../../desk/carrier.ts';
import type { Clock } from '../../desk/clock.ts';

/** Posts what it is given as JSON, and tells what the other side made of it. */
type SignedPost = (call: {
  /** The `webhook-id`: the other side takes the same id once, however often it comes. */
  readonly id: string;
  readonly body: object;
}) => Promise<Delivered>;

/**
 * Calls to one other server, signed as Standard Webhooks asks (https://www.standardwebhooks.com). Redirects are not
 * followed: nobody but the address in the settings gets to read a call.
 */
export function createSignedPost({
  url,
  secret,
  clock,
  patienceMs = 15_000,
}: {
  /** Known once the server listens, if it is our own. */
  readonly url: () => string;
  /** `whsec_…` */
  readonly secret: string;
  readonly clock: Clock;
  /** How long the other side may take. */
  readonly patienceMs?: number;
}): SignedPost {
  const webhook = new Webhook(secret);

  return async ({ id, body }) => {
    const text = JSON.stringify(body);
    const now = clock.now();
    const init: RequestInit = {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
        'webhook-signature': webhook.sign(id, now, text),
      },
      body: text,
    };
    let response: Response;
    try {
      response = await fetch(url(), init);
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      return { is: 'later', why: name, trouble: { is: name === 'TimeoutError' ? 'timeout' : 'unreachable' } };
    }
    const { status } = response;
    await response.body?.cancel();
    if (response.ok) return { is: 'arrived', messages: [] };
    const wait = Number(response.headers.get('retry-after'));
    return {
      is: 'later',
      why: `the other side answered ${status}`,
      trouble: { is: 'status', status },
      ...(wait > 0 ? { afterMs: wait * 1000 } : {}),
    };
  };
}

import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { refused, send } from './answer.ts';
import type { SandboxWorld } from './create-world.ts';
import { createDispatch } from './dispatch.ts';
import { createFaults, type Faults } from './faults.ts';
import { readCall } from './http-call.ts';
import { createQuiet } from './quiet.ts';
import { Refusal } from './refusal.ts';
import { owed, type Violation } from './violations.ts';
import { telegramsPause } from './webhook.ts';

export interface BotApi {
  /** What goes into BOT_API_ROOT. */
  readonly root: string;
  /** What goes into BOT_TOKEN; another one at each start. */
  readonly token: string;
  readonly faults: Faults;
  /** Every refusal so far, and what Telegram would have let pass though it was wrong. */
  violations(): readonly Violation[];
  /** The same, with what the bot owes now. For the end of a test. */
  audit(): readonly Violation[];
  /** Resolves once the bot has confirmed every update and no call of it is under way. */
  quiet(): Promise<void>;
  stop(): Promise<void>;
}

export interface BotApiOptions {
  readonly world: SandboxWorld;
  /** 0 takes a free one. */
  readonly port?: number;
  /** Whether flood limits hold. */
  readonly limits?: boolean;
  /** Milliseconds before a webhook is tried again; Telegram's own by default. */
  readonly webhookPause?: (failures: number) => number;
}

/**
 * A stand-in for https://api.telegram.org over one World, by plain HTTP. It refuses what Telegram refuses, in
 * Telegram's words, and is stricter in two ways: parameters that it does not know are refused, and so are
 * buttons that could mean two things.
 */
export async function startBotApi({
  world,
  port = 0,
  limits = false,
  webhookPause = telegramsPause,
}: BotApiOptions): Promise<BotApi> {
  const { backstage } = world;
  const token = `${world.bot.id}:${randomBytes(26).toString('base64url')}`;
  const faults = createFaults();
  const dispatch = createDispatch({ backstage, limits, webhookPause });
  const quiet = createQuiet(backstage.updates);

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Not by URL, which throws at some of what strangers ask for.
    const [, file, given, rest = '', query = ''] =
      /^\/(file\/)?bot([^/?]+)\/([^?]+)(\?.*)?$/.exec(request.url ?? '') ?? [];
    const searchParams = new URLSearchParams(query);
    try {
      if (!isForHere(request)) throw new Refusal(421, 'Misdirected Request');
      if (given === undefined) throw new Refusal(404, 'Not Found');
      if (decodeURIComponent(given) !== token) throw new Refusal(401, 'Unauthorized');
      if (file !== undefined) serveFile(decodeURIComponent(rest), response);
      // A long poll waits for what is not there yet; that keeps nobody from being quiet.
      else if (rest === 'getUpdates') await call(rest, request, response, searchParams);
      else await quiet.during(() => call(rest, request, response, searchParams));
    } catch (error) {
      if (error instanceof Refusal) send(response, dispatch.refuse(rest, error));
      else if (response.headersSent) response.destroy();
      else if (!response.destroyed) response.writeHead(500).end(String(error));
    }
  }

  function serveFile(path: string, response: ServerResponse): void {
    const file = backstage.files.byPath(path, backstage.now());
    if (file === undefined) throw new Refusal(404, 'Not Found');
    response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes);
  }

  async function call(
    name: string,
    request: IncomingMessage,
    response: ServerResponse,
    query: URLSearchParams,
  ): Promise<void> {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const read = await readCall(request, query);
    const fault = faults.next(name);
    if (fault?.kind === 'drop') {
      request.socket.destroy();
      return;
    }
    if (fault?.kind === 'status') {
      send(
        response,
        refused(
          new Refusal(
            fault.status,
            'Fault on request',
            fault.retryAfter === undefined ? undefined : { retry_after: fault.retryAfter },
          ),
        ),
      );
      return;
    }
    if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.milliseconds));
    const answer = await dispatch.run(name, read, gone.signal);
    if (fault?.kind === 'drop_after') request.socket.destroy();
    else send(response, answer);
  }

  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port.');

  return {
    root: `http://127.0.0.1:${address.port}`,
    token,
    faults,
    violations: () => dispatch.violations,
    audit: () => [...dispatch.violations, ...owed(backstage)],
    quiet: quiet.reached,
    async stop() {
      dispatch.stop();
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

/**
 * Whether the caller meant this computer: a web page whose own name was made to point here says that name in the
 * Host header, and must not get in by it.
 */
function isForHere({ headers, socket }: IncomingMessage): boolean {
  return ['127.0.0.1', 'localhost', '[::1]'].some((name) => headers.host === `${name}:${socket.localPort}`);
}

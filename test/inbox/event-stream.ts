import { onTestFinished } from 'vitest';

interface StreamedEvent {
  readonly event: string;
  readonly data: string;
  readonly id: string;
}

/** A stream of server-sent events, read as a browser does. It is left when the test ends. */
export async function openStream(url: string, headers: Readonly<Record<string, string>>) {
  const leaving = new AbortController();
  const leave = () => leaving.abort();
  onTestFinished(leave);
  const response = await fetch(url, { headers, signal: leaving.signal });
  const { status } = response;
  let text = '';
  let taken = 0;
  let wake = () => {};
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      wake();
    }
  };
  const ended = read().catch((error: unknown) => {
    if (!leaving.signal.aborted) throw error;
  });

  const field = (block: string, name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
  const events = (): readonly StreamedEvent[] =>
    text
      .split('\n\n')
      .slice(0, -1)
      .filter((block) => /^event: /m.test(block))
      .map((block) => ({
        event: field(block, 'event'),
        data: field(block, 'data'),
        id: field(block, 'id'),
      }));

  return {
    status,
    headers: response.headers,
    leave,
    ended,
    text: () => text,
    /** The next event that was not asked for yet. */
    async next(): Promise<StreamedEvent> {
      for (;;) {
        const event = events()[taken];
        if (event !== undefined) {
          taken += 1;
          return event;
        }
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}

/** Something that goes wrong between the bot and Telegram, on request. */
type Fault = {
  /** Only calls of this method; without it, any. */
  readonly method?: string;
  /** How many calls it hits. */
  readonly times: number;
} & (
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number }
  /** The connection breaks before the call is worked on; nothing happens. */
  | { readonly kind: 'drop' }
  /** The call is worked on, its answer gets lost. */
  | { readonly kind: 'drop_after' }
  | { readonly kind: 'slow'; readonly milliseconds: number }
);

export interface Faults {
  add(fault: Fault): void;
  /** The fault that hits this call, if any. */
  next(method: string): Fault | undefined;
  clear(): void;
}

export function createFaults(): Faults {
  const waiting: { readonly fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      waiting.push({ fault, left: fault.times });
    },
    next(method) {
      const hit = waiting.find(
        ({ fault, left }) => left > 0 && (fault.method === undefined || fault.method === method),
      );
      if (hit !== undefined) hit.left--;
      return hit?.fault;
    },
    clear() {
      waiting.length = 0;
    },
  };
}

/**
 * Runs `write` once for all calls that come while the one before is running. Each call waits for a run that began
 * after it, so what it wanted written is in that run.
 */
export function coalesced(write: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  return () => {
    next ??= running
      .catch(() => {})
      .then(() => {
        next = undefined;
        running = write();
        return running;
      });
    return next;
  };
}

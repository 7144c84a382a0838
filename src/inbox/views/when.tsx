import { age, moment } from '../dates.ts';
import type { Visit } from '../visit.ts';

interface Props {
  readonly visit: Visit;
  /** ISO 8601. */
  readonly at: string;
}

/** A moment on the office's clock. */
export function When({ visit, at }: Props) {
  return <time dateTime={at}>{moment(visit.t, new Date(at))}</time>;
}

/** How long ago it was; the moment itself shows on pointing. */
export function Age({ visit, at }: Props) {
  const then = new Date(at);
  return (
    <time dateTime={at} title={moment(visit.t, then)}>
      {age(visit.t, then, visit.now)}
    </time>
  );
}

import type { Attachment, Enclosure } from './ticket.ts';

/** What somebody sees it as: a file of ours is what it is sent as. */
export function kindOf(enclosure: Enclosure): Attachment['kind'] {
  return enclosure.kind === 'upload' ? enclosure.as : enclosure.kind;
}

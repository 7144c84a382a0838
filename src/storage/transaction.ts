import type { CollectionChanges, DocumentChanges } from '../desk/store.ts';
import type { Folder } from './folder.ts';

/** One document that a transaction wants written; null: removed. */
export interface Write {
  readonly folder: string;
  readonly id: string;
  readonly content: object | null;
  /** Puts it on disk. */
  apply(): Promise<void>;
  /** Lets readers see it. */
  show(): void;
}

/** A folder as a transaction sees it: what it put itself lies over what is on disk. */
export class StagedFolder<Content extends object> {
  readonly #folder: Folder<Content>;
  readonly #staged = new Map<string, Content | null>();

  constructor(folder: Folder<Content>) {
    this.#folder = folder;
  }

  get(id: string): Content | undefined {
    const own = this.#staged.get(id);
    return own === undefined ? this.#folder.get(id) : (own ?? undefined);
  }

  all(): readonly Content[] {
    return [...this.#folder.values()];
  }

  put(id: string, content: Content | null): void {
    this.#staged.set(id, content);
  }

  writes(): readonly Write[] {
    return [...this.#staged].map(([id, content]) => ({
      folder: this.#folder.name,
      id,
      content,
      apply: () => this.#folder.write(id, content),
      show: () => this.#folder.show(id, content),
    }));
  }
}

/** The desk's view of a folder with many documents. */
export function collection<Id extends string | number, Content extends object>(
  staged: StagedFolder<Content>,
  idOf: (content: Content) => Id,
): CollectionChanges<Id, Content> {
  return {
    get: async (id) => staged.get(String(id)),
    all: async () => staged.all(),
    put: (content) => staged.put(String(idOf(content)), content),
    delete: (id) => staged.put(String(id), null),
  };
}

/** The desk's view of a folder with a single document. */
export function single<Content extends object>(
  staged: StagedFolder<Content>,
  id: string,
  initial: Content,
): DocumentChanges<Content> {
  return {
    get: async () => staged.get(id) ?? initial,
    put: (content) => staged.put(id, content),
  };
}

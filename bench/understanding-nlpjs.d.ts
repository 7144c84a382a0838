/** As much of nlp.js as is used here; it comes without types. */
declare module '@nlpjs/core' {
  export function containerBootstrap(): Promise<unknown>;
}
declare module '@nlpjs/nlp' {
  export class Nlp {
    constructor(settings: { container: unknown; autoSave: boolean; nlu: { log: boolean } });
    addLanguage(locale: string): void;
    addDocument(locale: string, text: string, intent: string): void;
    train(): Promise<void>;
    process(locale: string, text: string): Promise<{ classifications: { intent: string; score: number }[] }>;
  }
}

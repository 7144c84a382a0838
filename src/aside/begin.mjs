import { register } from 'tsx/esm/api';

/** Where a thread begins. Its sources are TypeScript, and Node 20 reads them in a thread only after this. */
register();
await import('./ear-thread.ts');

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Response, Router } from 'express';

/** The files that the pages load. */
export interface Assets {
  /** Where a file is served; the address changes when its content does. */
  href(name: 'inbox.css' | 'icon.svg'): string;
  /** The pages' script. It loads its parts from beside it: the address changes when any of them does. */
  readonly script: string;
  /** The script of the page that opens inside Telegram. */
  readonly miniApp: string;
  readonly router: Router;
}

const fonts = ['bengali', 'latin'].flatMap((script) =>
  [400, 600].map((weight) => `hind-siliguri-${script}-${weight}-normal.woff2`),
);

/** Reads the style sheet, the icon, the typeface and the scripts, and serves them from memory below `/inbox/assets`. */
export function loadAssets(): Assets {
  const typeface = createRequire(import.meta.url);
  const files = new Map<string, Buffer>([
    ['inbox.css', styleSheet()],
    ['icon.svg', readFileSync(new URL('icon.svg', import.meta.url))],
    ...fonts.map(
      (name) => [name, readFileSync(typeface.resolve(`@fontsource/hind-siliguri/files/${name}`))] as const,
    ),
  ]);

  const scripts = clientScripts();
  const version = fingerprint(Buffer.concat([...scripts.values()]));

  const send = (response: Response, name: string, bytes: Buffer) =>
    response
      .set('Cache-Control', 'public, max-age=31536000, immutable')
      .type(name.slice(name.lastIndexOf('.')))
      .send(bytes);
  const router = Router();
  router.get('/assets/:name', (request, response, next) => {
    const { name } = request.params;
    const bytes = files.get(name);
    if (bytes === undefined) return next();
    send(response, name, bytes);
  });
  router.get('/client/:version/:name', (request, response, next) => {
    const { name } = request.params;
    const bytes = request.params.version === version ? scripts.get(name) : undefined;
    if (bytes === undefined) return next();
    send(response, name, bytes);
  });

  return {
    href: (name) => `/inbox/assets/${name}?v=${fingerprint(files.get(name))}`,
    script: `/inbox/client/${version}/main.js`,
    miniApp: `/inbox/client/${version}/mini-app.js`,
    router,
  };
}

/** The common styles, and behind them those of each area of the pages, which stand in files of their own. */
function styleSheet(): Buffer {
  const areas = new URL('styles/', import.meta.url);
  const files = readdirSync(areas).toSorted();
  return Buffer.concat(
    [new URL('inbox.css', import.meta.url), ...files.map((name) => new URL(name, areas))].map((file) =>
      readFileSync(file),
    ),
  );
}

function clientScripts(): ReadonlyMap<string, Buffer> {
  const folder = new URL('client/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return new Map(names.map((name) => [name, readFileSync(new URL(name, folder))]));
}

function fingerprint(bytes: Buffer | undefined): string {
  return createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')
    .slice(0, 12);
}

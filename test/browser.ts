import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

const run = promisify(execFile);

/** As root, in a container, and without a word to the network. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a real Chromium, the machine's own if it has one. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const installed = '/usr/bin/chromium';
  if (existsSync(installed)) return chromium.launch({ executablePath: installed, args: flags });
  const folder = await unpackedChromium();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: flags,
    env: {
      ...process.env,
      // NSS and expat, which a machine with only Node and npm may lack, come in the package.
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  });
}

/**
 * Unpacks the Chromium that the npm package `@sparticuz/chromium` (Linux, x64) carries, once, next to it.
 * The package would unpack into the temporary folder and take a half-written file of another process for a whole
 * one. Here each process unpacks into a folder of its own, and the first to be ready gives it the final name.
 */
async function unpackedChromium(): Promise<string> {
  const entry = fileURLToPath(import.meta.resolve('@sparticuz/chromium'));
  const packageFolder = dirname(dirname(dirname(entry)));
  const cache = join(packageFolder, '.unpacked');
  const folder = join(cache, 'ready');
  if (existsSync(folder)) return folder;

  await mkdir(cache, { recursive: true });
  const own = await mkdtemp(join(cache, 'unpacking-'));
  // It unpacks to TMPDIR, and brings its libraries along only where it takes the machine for Amazon's.
  await run(
    process.execPath,
    ['-e', "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())"],
    { cwd: packageFolder, env: { ...process.env, TMPDIR: own, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } },
  );
  await writeFile(join(own, 'fonts.conf'), fontsConf(folder));
  try {
    await rename(own, folder);
  } catch (error) {
    await rm(own, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** The machine's fonts, if any, and the package's Open Sans: without a single font Chromium draws nothing. */
function fontsConf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}

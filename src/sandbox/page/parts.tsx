import type { JSX } from 'preact';
import type { Bilingual } from '../../language/language.ts';

/** Bangla, and English after it in smaller letters. */
export function Both({ of: { bn, en } }: { of: Bilingual }): JSX.Element {
  return (
    <>
      <span lang="bn">{bn}</span>{' '}
      <span lang="en" class="en">
        {en}
      </span>
    </>
  );
}

/** Drawn on a 24 × 24 grid with a line two wide. */
const drawings = {
  send: 'M4 12 3.5 4.5 21 12 3.5 19.5 4 12Zm0 0h8',
  attach:
    'm20 11-8 8a5 5 0 0 1-7-7l8.500-8.500a3.300 3.300 0 0 1 4.700 4.700L9.800 16.600a1.700 1.700 0 0 1-2.400-2.400L14.500 7',
  reply: 'M10 5 4 11l6 6v-4c5 0 8 1.500 10 6 0-7-3-11-10-11V5Z',
  edit: 'M4 20h4L19.500 8.500a2.100 2.100 0 0 0-3-3L5 17l-1 3Z',
  cancel: 'M6 6l12 12M18 6 6 18',
  more: 'M12 5v.01M12 12v.01M12 19v.01',
  photo: 'M4 5h16v14H4zM4 16l5-5 4 4 2-2 5 5M15 9v.01',
  voice: 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3ZM6 11a6 6 0 0 0 12 0M12 17v4',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  sticker: 'M4 12a8 8 0 0 1 16 0v1l-7 7h-1a8 8 0 0 1-8-8ZM13 20c0-5 2-7 7-7M9 10v.01M15 10v.01',
  location: 'M12 21c-4-5-6-8-6-11a6 6 0 0 1 12 0c0 3-2 6-6 11ZM12 10v.01',
  contact: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21c0-4 3-6 8-6s8 2 8 6',
  link: 'M8 16 17 7M9 7h8v8',
} as const;
export type IconName = keyof typeof drawings;

/** The icons, once; `<use href="#icon-send">` shows one. */
export function Icons(): JSX.Element {
  return (
    <svg class="icons" aria-hidden="true">
      {Object.entries(drawings).map(([name, path]) => (
        <symbol id={`icon-${name}`} viewBox="0 0 24 24">
          <path d={path} />
        </symbol>
      ))}
    </svg>
  );
}

export function Icon({ name }: { name: IconName }): JSX.Element {
  return (
    <svg class="icon" aria-hidden="true">
      <use href={`#icon-${name}`} />
    </svg>
  );
}

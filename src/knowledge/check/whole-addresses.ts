import type { Rule } from './rule.ts';

const languages = ['bn', 'en'] as const;
/** A fact or the office's addresses, and what follows at once: `{fact.gd-web}-এ`. */
const joined = /\{(fact\.([^{}]*)|officer\.emails)\}[-\p{L}\p{M}\p{N}]/gu;
const address = /[@a-z0-9]\.[a-z]{2,}/i;

/**
 * Nothing is joined to a web or e-mail address: of `gd.police.gov.bd-এ` Telegram makes a link to `gd.police.gov`,
 * which is somebody else's.
 */
export const addressesWhole: Rule = ({ folder, entries, otherTexts }, report) => {
  for (const { file, at, written } of [...entries.flatMap(({ texts }) => texts), ...otherTexts]) {
    for (const language of languages) {
      for (const [, name = '', key = ''] of written[language].matchAll(joined)) {
        const fact = folder.facts?.[key]?.value[language];
        if (name !== 'officer.emails' && (fact === undefined || !address.test(fact))) continue;
        report(
          file.fault(
            [...at, language],
            `joins letters to {${name}}, and the link leads elsewhere; write a space after it`,
          ),
        );
      }
    }
  }
};

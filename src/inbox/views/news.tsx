import type { Visit } from '../visit.ts';

/** Where the script says what came; the words wait here for it. `#` stands for how many. */
export function News({ visit: { t } }: { readonly visit: Visit }) {
  return (
    <p
      class="news"
      role="status"
      data-new={t('live.new', { n: '#' })}
      data-again={t('live.again', { n: '#' })}
      data-message={t('live.message')}
      data-answered={t('live.answered')}
      data-signed-out={t('live.signedOut')}
    />
  );
}

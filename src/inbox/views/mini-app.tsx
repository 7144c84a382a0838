import type { Visit } from '../visit.ts';
import { Layout } from './layout.tsx';

/** Why somebody is not let in from inside Telegram. A stranger is told the number that an admin needs to add them. */
export type Refused =
  | { readonly is: 'forged' | 'old' }
  | { readonly is: 'used' | 'stranger'; readonly id: number };

/** Sends on by itself what Telegram says; without scripts, says another way in. */
export function MiniAppView({ visit }: { readonly visit: Visit }) {
  const { t, assets } = visit;
  return (
    <Layout visit={visit} title={t('signIn.title')}>
      <section class="card notice">
        <h1>{t('miniApp.opening')}</h1>
        <form method="post" action="/inbox/app">
          <input type="hidden" name="data" value="" />
        </form>
        <noscript>
          <p>{t('miniApp.forged.whatToDo')}</p>
        </noscript>
        <script type="module" src={assets.miniApp} />
      </section>
    </Layout>
  );
}

export function MiniAppRefusedView({ visit, refused }: { readonly visit: Visit; readonly refused: Refused }) {
  const { t } = visit;
  const title = t(`miniApp.${refused.is}.title`);
  return (
    <Layout visit={visit} title={title}>
      <section class="card notice">
        <h1>{title}</h1>
        <p>{t(`miniApp.${refused.is}.whatToDo`)}</p>
        {refused.is === 'stranger' && (
          <p>
            {t('people.add.id')}: <bdi>{refused.id}</bdi>
          </p>
        )}
      </section>
    </Layout>
  );
}

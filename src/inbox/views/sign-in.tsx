import type { Visit } from '../visit.ts';
import { Layout } from './layout.tsx';

/** One button. The link is only used up when it is pressed, so that a preview of the link costs nothing. */
export function SignInView({ visit }: { readonly visit: Visit }) {
  const { t } = visit;
  return (
    <Layout visit={visit} title={t('signIn.title')}>
      <section class="card notice">
        <h1>{t('signIn.title')}</h1>
        <p>{t('signIn.what')}</p>
        <form method="post">
          <button type="submit" class="main">
            {t('signIn.button')}
          </button>
        </form>
      </section>
    </Layout>
  );
}

import { familyTabText as t } from '../../../shared/family-page/tab-text.ts';
import { Icon } from '../../components/icon.tsx';
import css from './family.module.css';

/** Shown and read out as soon as what a family says must not wait; the place is there before, so that it is read out. */
export const HeardRisk = ({ isHeard }: { readonly isHeard: boolean }) => (
  <div role="alert">
    {isHeard && (
      <div className={css.urgent}>
        <p className={css.words}>
          <Icon name="warning" /> {t.heardRisk}
        </p>
      </div>
    )}
  </div>
);

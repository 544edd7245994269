import { useEffect, type ReactNode } from 'react';
import type { SheetKind } from '../../../shared/sheet/sheet.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { often } from '../../pulse.ts';
import { useAnswers } from '../../use-answers.ts';
import { SheetPage } from './sheet-page.tsx';
import css from './sheet.module.css';

interface Props {
  readonly school: string;
  readonly kind: SheetKind;
  /** What to say while there is none. */
  readonly none: ReactNode;
  readonly children: ReactNode;
}

/** The newest sheet of a kind, to write in. */
export function CurrentSheet({ school, kind, none, children }: Props) {
  return (
    <Answered watch={useAnswers().history(school)} behind="by-child" loading={<Loading lines={8} heading />}>
      {({ current }) => {
        const id = current[kind];
        if (!id) return <NotYet school={school} says={none} />;
        return (
          <SheetPage key={id} id={id}>
            {children}
          </SheetPage>
        );
      }}
    </Answered>
  );
}

/** Looks now and then whether it has been opened. */
function NotYet({ school, says }: { readonly school: string; readonly says: ReactNode }) {
  const history = useAnswers().history(school);
  useEffect(() => often(() => void history.refresh()), [history]);
  return <div className={css.notYet}>{says}</div>;
}

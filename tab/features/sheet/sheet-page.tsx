import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { forms } from '../../../shared/sheet/forms.ts';
import { rowOf } from '../../../shared/sheet/sheet.ts';
import { announce } from '../../components/announce.ts';
import { Behind } from '../../components/behind.tsx';
import { Loading } from '../../components/loading.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { live } from '../../pulse.ts';
import { useAnswers } from '../../use-answers.ts';
import type { SheetEditor } from './editor.ts';
import { LeftOver } from './left-over.tsx';
import { SavePill } from './save-pill.tsx';
import { editorText } from './text.ts';
import { placeOf } from './typing.ts';
import { SheetContext } from './use-sheet.ts';
import css from './sheet.module.css';

interface Props {
  readonly id: string;
  readonly readOnly?: boolean;
  readonly children: ReactNode;
}

/** Opens a sheet, follows it while it is on the screen, and says aloud what others change. */
export function SheetPage({ id, readOnly = false, children }: Props) {
  const editor = useAnswers().sheet(id);
  const state = useSyncExternalStore(editor.subscribe, editor.state);
  useEffect(() => {
    void editor.refresh();
    const stop = live(() => void editor.refresh());
    return () => {
      stop();
      void editor.flush();
    };
  }, [editor]);
  useNews(editor);
  if (state.phase === 'loading') return <Loading lines={8} heading />;
  if (state.phase === 'failed')
    return (
      <>
        <Sentence says={state.sentence} trying={state.trying} onRetry={() => void editor.refresh()} />
        <LeftOver editor={editor} />
      </>
    );
  const sheet = state.value;
  const canWrite = !readOnly && sheet.you !== null && sheet.lockedAt === null;
  return (
    <SheetContext value={{ editor, sheet, form: forms[sheet.kind], canWrite, readOnly }}>
      <div className={css.sheet}>
        <Behind seen={state} />
        <LeftOver editor={editor} />
        {children}
      </div>
      <SavePill editor={editor} />
    </SheetContext>
  );
}

/** Changes are told together, so that nobody who listens is talked to at each letter. */
const pauseMilliseconds = 4_000;

/** Says politely what others wrote, at most every few seconds. */
function useNews(editor: SheetEditor): void {
  const news = useSyncExternalStore(editor.subscribe, editor.news);
  const heard = useRef({ n: news.n, waiting: new Map<string, string>(), timer: 0 });
  useEffect(() => {
    const { current } = heard;
    if (news.n === current.n) return;
    current.n = news.n;
    for (const { key, by } of news.changes) current.waiting.set(key, by);
    current.timer ||= window.setTimeout(() => {
      const said = sentences(editor, current.waiting);
      current.waiting.clear();
      current.timer = 0;
      if (said) announce(said);
    }, pauseMilliseconds);
  }, [editor, news]);
  useEffect(() => {
    const { current } = heard;
    return () => window.clearTimeout(current.timer);
  }, []);
}

function sentences(editor: SheetEditor, waiting: ReadonlyMap<string, string>): string {
  const state = editor.state();
  if (state.phase !== 'ready') return '';
  const labels = new Map<string, string[]>();
  for (const [key, by] of waiting) {
    const { rowId, field } = placeOf(key);
    const kind = rowOf(state.value, rowId)?.kind ?? '';
    const label = forms[state.value.kind].rows[kind]?.fields[field]?.label ?? field;
    labels.set(by, [...(labels.get(by) ?? []), label]);
  }
  return [...labels].map(([by, places]) => editorText.otherWrote(by, places)).join(' ');
}

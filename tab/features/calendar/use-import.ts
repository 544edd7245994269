import { useRef, useState } from 'react';
import type { PreviewAnswer } from '../../../shared/calendar/contract.ts';
import { announce } from '../../components/announce.ts';
import { useAnswers } from '../../use-answers.ts';
import { askApply, askPreview, askUndo, type CalendarDoor, type Wish } from './sending.ts';
import { calendarPageText as t } from './text.ts';

/** What is being brought in: what was asked to be shown, and what came of it. */
export interface Shown {
  readonly door: CalendarDoor;
  readonly wish: Wish;
  readonly answer: PreviewAnswer;
}

export type Importing = ReturnType<typeof useImport>;

/** A change of dates: looked at, then saved or left. One at a time; `onDone` asks for the dates anew. */
export function useImport(onDone: () => void) {
  const { post } = useAnswers();
  const [shown, setShown] = useState<Shown>();
  const [isBusy, setBusy] = useState(false);
  const [says, setSays] = useState<string>();
  const [done, setDone] = useState<string>();
  const [asksFirst, setAsksFirst] = useState(false);
  const latest = useRef(0);

  const failed = (sentence: string): void => {
    setSays(sentence);
    announce(sentence);
  };
  const look = async (door: CalendarDoor, wish: Wish): Promise<void> => {
    const mine = ++latest.current;
    setBusy(true);
    setSays(undefined);
    setDone(undefined);
    setAsksFirst(false);
    const answer = await askPreview(post, door, wish);
    if (mine !== latest.current) return;
    setBusy(false);
    if (!answer.ok) return failed(answer.sentence);
    setShown({ door, wish, answer: answer.value });
    announce(t.review.title(answer.value.academicYear));
  };
  const finished = (sentence: string): void => {
    setShown(undefined);
    setSays(undefined);
    setAsksFirst(false);
    setDone(sentence);
    announce(sentence);
    onDone();
  };
  const save = async (wish: Wish, confirmed = false): Promise<void> => {
    if (!shown || isBusy) return;
    setBusy(true);
    const answer = await askApply(post, shown.door, wish, shown.answer, confirmed);
    setBusy(false);
    if (answer.ok) return finished(answer.value.says);
    setAsksFirst(Boolean(answer.found));
    failed(answer.sentence);
  };
  const undo = async (door: CalendarDoor, body: object): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const answer = await askUndo(post, door, body);
    setBusy(false);
    if (answer.ok) finished(answer.value.says);
    else failed(answer.sentence);
  };
  const cancel = (): void => {
    latest.current += 1;
    setBusy(false);
    setShown(undefined);
    setSays(undefined);
    setAsksFirst(false);
  };
  return { shown, isBusy, says, done, asksFirst, look, save, undo, cancel, refuse: failed };
}

import type { Stage } from './stage.ts';

/** One thing that somebody does. `ready` leads up to it and answers the act itself, which can be done again. */
export interface Step {
  readonly name: string;
  /** Done again, it puts the card at the bottom of the chat again. */
  readonly bringsCard?: true;
  ready(stage: Stage): Promise<Act>;
}

/** Answers whether whoever did it was told that it is done. */
export type Act = () => Promise<boolean>;

/** Steps that follow one another, and what came before the first. */
export interface Chapter {
  readonly name: string;
  before(stage: Stage): Promise<void>;
  readonly steps: readonly Step[];
}

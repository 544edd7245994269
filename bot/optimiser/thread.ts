import { parentPort } from 'node:worker_threads';
import loadHighs from 'highs';
import { solve, type Asked } from './solve.ts';

/** The solver's own thread: one question in, one answer out, until it is ended. */
const highs = loadHighs();
parentPort?.on('message', (asked: Asked) => void highs.then((loaded) => parentPort?.postMessage(solve(loaded, asked))));

import type { MachineTime } from './ports/machine-time.ts';

/** The time of the machine this runs on. A wait keeps no process alive. */
export const machineTime: MachineTime = {
  now: () => performance.now(),
  wait: (ms) => new Promise((done) => setTimeout(done, ms)),
  random: () => Math.random(),
};

/**
 * The machine's own time, for what is about the machine and other machines and not about the school year: how fast we
 * send, when another attempt is made. It never jumps.
 */
export interface MachineTime {
  /** Milliseconds since some moment. */
  now(): number;
  wait(ms: number): Promise<void>;
  /** A number from 0 up to 1, so that several who wait do not all come back at once. */
  random(): number;
}

import { vi } from 'vitest';

/** Keeps what functions log off the test's output, and hands each line to `take`; until mocks are restored. */
export function catchLines(take: (line: string) => void = () => {}): void {
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    take(String(line));
    return true;
  });
}

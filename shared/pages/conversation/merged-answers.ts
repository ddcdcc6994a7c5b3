import type { OpenPoint } from '../../dialogue/left-off.ts';

export type ShownPoint = {
  readonly point: OpenPoint;
  /** All that it stands for: one answer is enough for them. */
  readonly ids: readonly string[];
};

/** Somebody who wrote five times waits for one answer, since the first of them. */
export function mergedAnswers(points: readonly OpenPoint[]): readonly ShownPoint[] {
  const isAnswer = ({ kind, owedBy }: OpenPoint) => kind === 'answer' && owedBy === 'us';
  const answers = points.filter(isAnswer);
  const [first] = answers;
  const ids = answers.map(({ id }) => id);
  return [
    ...(first === undefined ? [] : [{ point: first, ids }]),
    ...points.filter((point) => !isAnswer(point)).map((point) => ({ point, ids: [point.id] })),
  ];
}

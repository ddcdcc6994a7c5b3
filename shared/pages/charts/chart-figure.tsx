import type { ComponentChildren } from 'preact';

/** In the drawing's own units; the page scales it, so that writing stays readable at 390 pixels. */
export const CHART_WIDTH = 460;

export type ChartTable = {
  readonly head: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly string[])[];
};

type FigureProps = {
  /** Unique on the page. */
  readonly id: string;
  /** What the picture says, in a sentence; read out in its place. */
  readonly says: string;
  readonly height: number;
  readonly asTable: string;
  readonly table: ChartTable;
  readonly children: ComponentChildren;
};

/** A picture and the same as a table: nothing is said by colour alone. */
export const ChartFigure = ({ id, says, height, asTable, table, children }: FigureProps) => (
  <figure class="chart">
    <svg viewBox={`0 0 ${CHART_WIDTH} ${height}`} role="img" aria-labelledby={`${id}-says`}>
      <title id={`${id}-says`}>{says}</title>
      {children}
    </svg>
    <figcaption>{says}</figcaption>
    <details>
      <summary>{asTable}</summary>
      <DataTable table={table} label={says} />
    </details>
  </figure>
);

const DataTable = ({ table, label }: { table: ChartTable; label: string }) => (
  <FigureTable label={label} head={table.head}>
    {table.rows.map(([name, ...cells]) => (
      <tr>
        <th scope="row">{name}</th>
        {cells.map((cell) => (
          <td>{cell}</td>
        ))}
      </tr>
    ))}
  </FigureTable>
);

type TableProps = {
  readonly label: string;
  /** Above it, where nothing else there says what it is. */
  readonly caption?: string;
  readonly head: readonly string[];
  /** Its rows. */
  readonly children: ComponentChildren;
};

/** Figures in columns; on a narrow screen it is moved sideways within itself. */
export const FigureTable = ({ label, caption, head, children }: TableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what is moved sideways must be reached with the keyboard
  <section class="figures" aria-label={label} tabIndex={0}>
    <table>
      {caption === undefined ? null : <caption>{caption}</caption>}
      <thead>
        <tr>
          {head.map((name) => (
            <th scope="col">{name}</th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  </section>
);

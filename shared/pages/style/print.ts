/** A page on paper. */
export const PRINT_STYLE = `
@media print{.top nav,.choices,.skip{display:none}body{background:none}.sheet{box-shadow:none}}
`;

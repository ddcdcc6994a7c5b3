/** Whether managing pays. */
export const STAFF_LABORATORY_PATH = '/staff/laboratory';

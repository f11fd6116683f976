/** Five hundred schools with their centres take a hundred kilobytes. */
export const importLimits = { megabytes: 5, rows: 5000 } as const

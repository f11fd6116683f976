export const sheetName = 'Организации'

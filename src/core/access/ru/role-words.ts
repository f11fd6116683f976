import type { Role } from '../role.ts'

export const roleWords: Readonly<Record<Role, string>> = {
  'regional-coordinator': 'региональный координатор',
  'municipal-coordinator': 'муниципальный координатор',
  'school-head': 'руководитель ОО',
  'head-of-centre': 'руководитель центра',
  teacher: 'педагог',
  observer: 'наблюдатель',
  administrator: 'администратор',
}

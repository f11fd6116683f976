import type { Role } from '#core/access/role.ts'

export const roleWord: Readonly<Record<Role, string>> = {
  'regional-coordinator': 'региональный координатор',
  'municipal-coordinator': 'муниципальный координатор',
  'school-head': 'руководитель ОО',
  'head-of-centre': 'руководитель центра',
  teacher: 'педагог',
  observer: 'наблюдатель',
  administrator: 'администратор',
}

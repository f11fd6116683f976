import type { Role } from '#core/access/role.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import type { Chance } from './chance.ts'
import { municipalityName, personName, regionName, villageName, zoneOf } from './names.ts'
import type { Size } from './size.ts'

export interface Place {
  readonly id: string
  readonly regionId: string
  readonly parentId: string | null
  readonly kind: OrganisationKind
  readonly name: string
  readonly shortName: string
  readonly timeZone: string
  readonly path: string
  readonly openedIn: number | null
  readonly settlement: string | null
  readonly small: boolean
}

export interface Citizen {
  readonly id: string
  readonly name: string
  readonly signInName: string
  readonly role: Role
  readonly at: Place
}

export interface School {
  readonly school: Place
  readonly centre: Place
  readonly head: Citizen
  readonly leader: Citizen
}

export interface Municipality {
  readonly place: Place
  readonly coordinator: Citizen
  readonly schools: School[]
}

export interface Region {
  readonly place: Place
  readonly coordinator: Citizen
  readonly municipalities: Municipality[]
}

export interface Tree {
  readonly regions: readonly Region[]
  readonly places: readonly Place[]
  readonly people: readonly Citizen[]
  /** Sees every region; counted among the people. */
  readonly observer: Citizen
}

/** Regions, their municipalities, their schools with centres, and who works there. */
export function growTree(size: Size, chance: Chance): Tree {
  const founded = Date.UTC((size.years[0] ?? 0) - 1, 7, 1)
  const places: Place[] = []
  const people: Citizen[] = []
  const settle = (
    parent: Place | null,
    place: Omit<Place, 'id' | 'regionId' | 'parentId' | 'path' | 'timeZone'>,
    zone: string,
  ): Place => {
    const id = chance.id(founded + places.length)
    const step = id.replaceAll('-', '')
    const settled: Place = {
      ...place,
      id,
      regionId: parent?.regionId ?? id,
      parentId: parent?.id ?? null,
      path: parent === null ? step : `${parent.path}.${step}`,
      timeZone: zone,
    }
    places.push(settled)
    return settled
  }
  const appoint = (role: Role, at: Place): Citizen => {
    const number = people.length + 1
    const citizen = {
      id: chance.id(founded + number),
      name: personName(chance),
      signInName: `user${number}`,
      role,
      at,
    }
    people.push(citizen)
    return citizen
  }
  const bare = { openedIn: null, settlement: null, small: false }
  const regions = Array.from({ length: size.regions }, (_, number): Region => {
    const name = regionName(number)
    const place = settle(null, { ...bare, kind: 'region', name, shortName: name }, zoneOf(number))
    const coordinator = appoint('regional-coordinator', place)
    for (const role of ['regional-coordinator', 'administrator', 'observer'] as const) appoint(role, place)
    return { place, coordinator, municipalities: [] }
  })
  const municipalities = Array.from({ length: size.municipalities }, (_, number): Municipality => {
    const region = itemAt(regions, number)
    const name = municipalityName(number)
    const place = settle(
      region.place,
      { ...bare, kind: 'municipality', name: `Управление образования, ${name}`, shortName: name },
      region.place.timeZone,
    )
    const coordinator = appoint('municipal-coordinator', place)
    appoint('municipal-coordinator', place)
    const municipality = { place, coordinator, schools: [] }
    region.municipalities.push(municipality)
    return municipality
  })
  for (let number = 0; number < size.schools; number += 1) {
    const municipality = itemAt(municipalities, number)
    const village = villageName(chance)
    const shortName = `СОШ № ${municipality.schools.length + 1} с. ${village}`
    const own = { settlement: village, small: chance.part() < 0.4, openedIn: null }
    const school = settle(
      municipality.place,
      { ...own, kind: 'school', name: `МБОУ «${shortName}»`, shortName },
      municipality.place.timeZone,
    )
    const centre = settle(
      school,
      {
        ...own,
        kind: 'centre',
        name: `Центр «Точка роста» МБОУ «${shortName}»`,
        shortName: `Точка роста, ${shortName}`,
        openedIn: 2019 + chance.below(6),
      },
      school.timeZone,
    )
    municipality.schools.push({
      school,
      centre,
      head: appoint('school-head', school),
      leader: appoint('head-of-centre', centre),
    })
  }
  const schools = municipalities.flatMap((municipality) => municipality.schools)
  while (people.length < size.people) appoint('teacher', itemAt(schools, people.length).centre)
  const [capital] = regions
  if (capital === undefined) throw new Error('an empty country')
  const observer = appoint('observer', capital.place)
  return { regions, places, people, observer }
}

function itemAt<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length]
  if (item === undefined) throw new Error('an empty country')
  return item
}

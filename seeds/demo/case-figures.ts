/** What invented cases plan, as far as they told: whole yen, ㎡, persons. Null is not asked yet. */
export interface DemoCaseFigures {
  readonly key: string
  readonly investmentYen: number | null
  readonly fixedAssetsYen: number | null
  readonly buildingYen: number | null
  readonly depreciableYen: number | null
  readonly landAreaM2: number | null
  readonly landYenPerM2: number | null
  readonly hires: number | null
  readonly localHires: number | null
  readonly employees: number | null
  readonly facility: 'factory' | 'research' | 'logistics' | 'office' | 'data-centre'
  readonly comesFrom: 'city' | 'prefecture' | 'outside'
}

type Told = Partial<Omit<DemoCaseFigures, 'key' | 'facility' | 'comesFrom'>>

function told(
  key: string,
  facility: DemoCaseFigures['facility'],
  comesFrom: DemoCaseFigures['comesFrom'],
  figures: Told,
): DemoCaseFigures {
  return {
    key,
    facility,
    comesFrom,
    investmentYen: null,
    fixedAssetsYen: null,
    buildingYen: null,
    depreciableYen: null,
    landAreaM2: null,
    landYenPerM2: null,
    hires: null,
    localHires: null,
    employees: null,
    ...figures,
  }
}

const oku = 100_000_000

export const demoCaseFigures: readonly DemoCaseFigures[] = [
  told('photon', 'factory', 'outside', {
    investmentYen: 24 * oku,
    fixedAssetsYen: 22 * oku,
    buildingYen: 9 * oku,
    depreciableYen: 12 * oku,
    landAreaM2: 12_000,
    landYenPerM2: 8000,
    hires: 35,
    localHires: 20,
    employees: 48,
  }),
  told('inkprint', 'research', 'outside', {
    investmentYen: 6 * oku,
    buildingYen: 3 * oku,
    depreciableYen: 2 * oku,
    hires: 12,
  }),
  told('nano', 'factory', 'outside', {
    investmentYen: 8 * oku,
    fixedAssetsYen: 7 * oku,
    landAreaM2: 6200,
    landYenPerM2: 10_000,
    hires: 14,
    employees: 22,
  }),
  told('hikari', 'factory', 'prefecture', {
    investmentYen: 12 * oku,
    fixedAssetsYen: 11 * oku,
    hires: 18,
    employees: 30,
  }),
  told('suture', 'factory', 'outside', { investmentYen: 5 * oku, hires: 9, employees: 15 }),
  told('frozen', 'logistics', 'outside', { investmentYen: 9 * oku, landAreaM2: 15_000 }),
  told('rdhouse', 'research', 'outside', { buildingYen: 4 * oku, depreciableYen: 3 * oku, hires: 16 }),
  told('firmware', 'office', 'outside', {
    investmentYen: 2 * oku,
    fixedAssetsYen: 1 * oku,
    hires: 20,
    localHires: 12,
    employees: 26,
  }),
  told('condenser', 'factory', 'outside', {
    investmentYen: 31 * oku,
    fixedAssetsYen: 29 * oku,
    buildingYen: 12 * oku,
    depreciableYen: 16 * oku,
    hires: 42,
    employees: 60,
  }),
  told('bio', 'research', 'outside', { investmentYen: 7 * oku, hires: 11, employees: 19 }),
]

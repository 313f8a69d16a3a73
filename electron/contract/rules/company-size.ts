import type { CompanySize } from '../programme-rules'

/**
 * Limits of 中小企業基本法第2条第1項: a company is 中小企業 when its capital or its number of employees is at or below the
 * limit of its kind of business. Yen, persons.
 */
const limits = {
  manufacturing: { capitalYen: 300_000_000, employees: 300 },
  wholesale: { capitalYen: 100_000_000, employees: 100 },
  services: { capitalYen: 50_000_000, employees: 100 },
  retail: { capitalYen: 50_000_000, employees: 50 },
} as const
type Business = keyof typeof limits

const between = (code: number, from: number, to: number) => code >= from && code <= to

/** Kinds of business that an industry may be; several where the medium group is split between them. */
function businessesOf(industryCode: string | null): readonly Business[] {
  if (industryCode === null) return Object.keys(limits) as Business[]
  if (!/^\d{2}$/.test(industryCode))
    return industryCode === 'E' ? ['manufacturing'] : (Object.keys(limits) as Business[])
  const code = Number(industryCode)
  if (between(code, 50, 55)) return ['wholesale']
  if (between(code, 56, 61) || between(code, 76, 77)) return ['retail']
  if (between(code, 38, 39) || code === 70 || between(code, 71, 75) || code === 78 || between(code, 80, 96))
    return ['services']
  // 41 映像・音声・文字情報制作, 69 不動産賃貸・管理, 79 その他の生活関連サービス are partly services.
  if (code === 41 || code === 69 || code === 79) return ['manufacturing', 'services']
  return ['manufacturing']
}

function sizeIn(business: Business, capitalYen: number | null, employees: number | null): CompanySize | null {
  const limit = limits[business]
  if (capitalYen !== null && capitalYen <= limit.capitalYen) return 'sme'
  if (employees !== null && employees <= limit.employees) return 'sme'
  return capitalYen !== null && employees !== null ? 'large' : null
}

/**
 * Size of a company by 中小企業基本法; null when its figures or its industry leave it open.
 * @param industryCode medium group of 日本標準産業分類 (`28`), major group as a letter, or null
 */
export function companySize(
  industryCode: string | null,
  capitalYen: number | null,
  employees: number | null,
): CompanySize | null {
  const sizes = new Set(businessesOf(industryCode).map((business) => sizeIn(business, capitalYen, employees)))
  return sizes.size === 1 ? ([...sizes][0] ?? null) : null
}

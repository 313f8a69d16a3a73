/**
 * 日本標準産業分類 (JSIC), major groups A–T and medium groups 01–99: the 14th revision, set as a statistical standard in
 * July 2023 (令和5年7月告示) and in force since 2024-04-01. Japanese names as in the standard; English ones shortened.
 */

export const industryRevision = {
  number: 14,
  inForceFrom: '2024-04-01',
  ja: '日本標準産業分類（第14回改定、令和5年7月）',
  en: 'Japan Standard Industrial Classification (14th revision, July 2023)',
} as const

export interface Industry {
  /** A letter for a major group, two digits for a medium group. */
  readonly code: string
  readonly ja: string
  readonly en: string
  /** Letter of the major group it belongs to; its own for a major group. */
  readonly major: string
}

/** Each major group with its medium groups: code, Japanese, English, a line each. */
const table = `
A\t農業、林業\tAgriculture and forestry
01\t農業\tAgriculture
02\t林業\tForestry
B\t漁業\tFisheries
03\t漁業（水産養殖業を除く）\tFisheries, except aquaculture
04\t水産養殖業\tAquaculture
C\t鉱業、採石業、砂利採取業\tMining and quarrying of stone and gravel
05\t鉱業、採石業、砂利採取業\tMining and quarrying of stone and gravel
D\t建設業\tConstruction
06\t総合工事業\tGeneral construction
07\t職別工事業（設備工事業を除く）\tSpecialist trades, except equipment installation
08\t設備工事業\tEquipment installation
E\t製造業\tManufacturing
09\t食料品製造業\tFood
10\t飲料・たばこ・飼料製造業\tBeverages, tobacco and feed
11\t繊維工業\tTextiles
12\t木材・木製品製造業（家具を除く）\tLumber and wood products, except furniture
13\t家具・装備品製造業\tFurniture and fixtures
14\tパルプ・紙・紙加工品製造業\tPulp, paper and paper products
15\t印刷・同関連業\tPrinting and allied industries
16\t化学工業\tChemicals
17\t石油製品・石炭製品製造業\tPetroleum and coal products
18\tプラスチック製品製造業（別掲を除く）\tPlastic products, not elsewhere classified
19\tゴム製品製造業\tRubber products
20\tなめし革・同製品・毛皮製造業\tLeather, leather products and fur
21\t窯業・土石製品製造業\tCeramic, stone and clay products
22\t鉄鋼業\tIron and steel
23\t非鉄金属製造業\tNon-ferrous metals
24\t金属製品製造業\tFabricated metal products
25\tはん用機械器具製造業\tGeneral-purpose machinery
26\t生産用機械器具製造業\tProduction machinery
27\t業務用機械器具製造業\tBusiness-oriented machinery
28\t電子部品・デバイス・電子回路製造業\tElectronic parts, devices and circuits
29\t電気機械器具製造業\tElectrical machinery and equipment
30\t情報通信機械器具製造業\tInformation and communication equipment
31\t輸送用機械器具製造業\tTransportation equipment
32\tその他の製造業\tOther manufacturing
F\t電気・ガス・熱供給・水道業\tElectricity, gas, heat supply and water
33\t電気業\tElectricity
34\tガス業\tGas
35\t熱供給業\tHeat supply
36\t水道業\tWater
G\t情報通信業\tInformation and communications
37\t通信業\tCommunications
38\t放送業\tBroadcasting
39\t情報サービス業\tInformation services
40\tインターネット附随サービス業\tInternet-based services
41\t映像・音声・文字情報制作業\tVideo, sound and text production
H\t運輸業、郵便業\tTransport and postal services
42\t鉄道業\tRailways
43\t道路旅客運送業\tRoad passenger transport
44\t道路貨物運送業\tRoad freight transport
45\t水運業\tWater transport
46\t航空運輸業\tAir transport
47\t倉庫業\tWarehousing
48\t運輸に附帯するサービス業\tServices incidental to transport
49\t郵便業（信書便事業を含む）\tPostal services, including mail delivery
I\t卸売業、小売業\tWholesale and retail trade
50\t各種商品卸売業\tWholesale, general merchandise
51\t繊維・衣服等卸売業\tWholesale, textiles and apparel
52\t飲食料品卸売業\tWholesale, food and beverages
53\t建築材料、鉱物・金属材料等卸売業\tWholesale, building materials, minerals and metals
54\t機械器具卸売業\tWholesale, machinery and equipment
55\tその他の卸売業\tOther wholesale
56\t各種商品小売業\tRetail, general merchandise
57\t織物・衣服・身の回り品小売業\tRetail, textiles, apparel and accessories
58\t飲食料品小売業\tRetail, food and beverages
59\t機械器具小売業\tRetail, machinery and equipment
60\tその他の小売業\tOther retail
61\t無店舗小売業\tRetail without stores
J\t金融業、保険業\tFinance and insurance
62\t銀行業\tBanking
63\t協同組織金融業\tCooperative finance
64\t貸金業、クレジットカード業等非預金信用機関\tMoney lending, credit cards and other non-deposit credit
65\t金融商品取引業、商品先物取引業\tFinancial instruments and commodity futures
66\t補助的金融業等\tAuxiliary finance
67\t保険業（保険媒介代理業、保険サービス業を含む）\tInsurance, including agents and services
K\t不動産業、物品賃貸業\tReal estate and goods leasing
68\t不動産取引業\tReal estate agencies
69\t不動産賃貸業・管理業\tReal estate lessors and managers
70\t物品賃貸業\tGoods rental and leasing
L\t学術研究、専門・技術サービス業\tScientific research, professional and technical services
71\t学術・開発研究機関\tResearch and development institutes
72\t専門サービス業（他に分類されないもの）\tProfessional services, not elsewhere classified
73\t広告業\tAdvertising
74\t技術サービス業（他に分類されないもの）\tTechnical services, not elsewhere classified
M\t宿泊業、飲食サービス業\tAccommodation, eating and drinking services
75\t宿泊業\tAccommodation
76\t飲食店\tEating and drinking places
77\t持ち帰り・配達飲食サービス業\tTake-out and delivery food services
N\t生活関連サービス業、娯楽業\tLiving-related services and amusement
78\t洗濯・理容・美容・浴場業\tLaundry, hairdressing, beauty and bath services
79\tその他の生活関連サービス業\tOther living-related services
80\t娯楽業\tAmusement and recreation
O\t教育、学習支援業\tEducation and learning support
81\t学校教育\tSchool education
82\tその他の教育、学習支援業\tOther education and learning support
P\t医療、福祉\tMedical care and welfare
83\t医療業\tMedical care
84\t保健衛生\tPublic health
85\t社会保険・社会福祉・介護事業\tSocial insurance, welfare and care
Q\t複合サービス事業\tCompound services
86\t郵便局\tPost offices
87\t協同組合（他に分類されないもの）\tCooperatives, not elsewhere classified
R\tサービス業（他に分類されないもの）\tServices, not elsewhere classified
88\t廃棄物処理業\tWaste disposal
89\t自動車整備業\tAutomobile maintenance
90\t機械等修理業（別掲を除く）\tMachine repair, not elsewhere classified
91\t職業紹介・労働者派遣業\tEmployment and worker dispatching
92\tその他の事業サービス業\tOther business services
93\t政治・経済・文化団体\tPolitical, business and cultural organizations
94\t宗教\tReligion
95\tその他のサービス業\tOther services
96\t外国公務\tForeign governments and international agencies
S\t公務（他に分類されるものを除く）\tGovernment, except elsewhere classified
97\t国家公務\tNational government
98\t地方公務\tLocal government
T\t分類不能の産業\tIndustries unable to classify
99\t分類不能の産業\tIndustries unable to classify
`

function readTable(): Industry[] {
  let major = ''
  return table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [code = '', ja = '', en = ''] = line.split('\t')
      if (code.length === 1) major = code
      return { code, ja, en, major }
    })
}

/** Major groups, each followed by its medium groups, in the order of the standard. */
export const industries: readonly Industry[] = readTable()

const byCode = new Map(industries.map((industry) => [industry.code, industry]))

/** The group of a code (`E` or `28`); null for a code the revision does not have. */
export function industryOf(code: string): Industry | null {
  return byCode.get(code) ?? null
}

/** Medium groups of a major group, in order; empty for an unknown letter. */
export function mediumIndustries(major: string): readonly Industry[] {
  return industries.filter((industry) => industry.major === major && industry.code.length === 2)
}

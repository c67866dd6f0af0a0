"""Which time zone a place has: by its name, or by where it lies."""

import unicodedata
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import Final
from zoneinfo import available_timezones

_LIST: Final = """
Asia/Seoul|37.57|126.98|서울|Seoul|대한민국|한국|Korea|South Korea
Asia/Seoul|35.18|129.08|부산|Busan
Asia/Seoul|35.87|128.60|대구|Daegu
Asia/Seoul|37.46|126.71|인천|Incheon
Asia/Seoul|35.16|126.85|광주|Gwangju
Asia/Seoul|36.35|127.38|대전|Daejeon
Asia/Seoul|35.54|129.31|울산|Ulsan
Asia/Seoul|36.48|127.29|세종|Sejong
Asia/Seoul|37.26|127.03|수원|Suwon|경기
Asia/Seoul|37.88|127.73|춘천|Chuncheon|강원
Asia/Seoul|37.75|128.88|강릉|Gangneung
Asia/Seoul|36.64|127.49|청주|Cheongju|충북
Asia/Seoul|36.82|127.11|천안|Cheonan|충남
Asia/Seoul|35.82|127.15|전주|Jeonju|전북
Asia/Seoul|34.76|127.66|여수|Yeosu|전남
Asia/Seoul|36.02|129.34|포항|Pohang|경북
Asia/Seoul|35.23|128.68|창원|Changwon|경남
Asia/Seoul|33.50|126.53|제주|Jeju|제주도
Asia/Pyongyang|39.02|125.75|평양|Pyongyang
Asia/Tokyo|35.68|139.69|도쿄|Tokyo|동경|일본|Japan
Asia/Tokyo|34.69|135.50|오사카|Osaka
Asia/Tokyo|33.59|130.40|후쿠오카|Fukuoka
Asia/Tokyo|43.06|141.35|삿포로|Sapporo
Asia/Tokyo|26.21|127.68|오키나와|Okinawa|나하|Naha
Asia/Shanghai|31.23|121.47|상하이|Shanghai|상해
Asia/Shanghai|39.90|116.41|베이징|Beijing|북경|중국|China
Asia/Shanghai|22.54|114.06|선전|Shenzhen
Asia/Shanghai|41.80|123.43|선양|Shenyang
Asia/Shanghai|30.57|104.07|청두|Chengdu
Asia/Hong_Kong|22.32|114.17|홍콩|Hong Kong
Asia/Macau|22.20|113.54|마카오|Macau
Asia/Taipei|25.03|121.57|타이베이|Taipei|타이완|대만|Taiwan
Asia/Manila|14.60|120.98|마닐라|Manila|필리핀|Philippines
Asia/Manila|10.32|123.89|세부|Cebu
Asia/Ho_Chi_Minh|10.82|106.63|호찌민|Ho Chi Minh City|호치민|베트남|Vietnam|Saigon
Asia/Ho_Chi_Minh|21.03|105.85|하노이|Hanoi
Asia/Ho_Chi_Minh|16.05|108.21|다낭|Da Nang
Asia/Bangkok|13.76|100.50|방콕|Bangkok|태국|Thailand
Asia/Bangkok|18.79|98.98|치앙마이|Chiang Mai
Asia/Phnom_Penh|11.56|104.92|프놈펜|Phnom Penh|캄보디아|Cambodia
Asia/Vientiane|17.97|102.63|비엔티안|Vientiane|라오스|Laos
Asia/Yangon|16.87|96.20|양곤|Yangon|미얀마|Myanmar
Asia/Singapore|1.35|103.82|싱가포르|Singapore
Asia/Kuala_Lumpur|3.14|101.69|쿠알라룸푸르|Kuala Lumpur|말레이시아|Malaysia
Asia/Kuching|5.98|116.07|코타키나발루|Kota Kinabalu
Asia/Jakarta|-6.21|106.85|자카르타|Jakarta|인도네시아|Indonesia
Asia/Makassar|-8.65|115.22|발리|Bali|덴파사르|Denpasar
Asia/Kolkata|28.61|77.21|델리|Delhi|뉴델리|New Delhi|인도|India
Asia/Kolkata|19.08|72.88|뭄바이|Mumbai
Asia/Kolkata|12.97|77.59|벵갈루루|Bengaluru|Bangalore
Asia/Kathmandu|27.72|85.32|카트만두|Kathmandu|네팔|Nepal
Asia/Dhaka|23.81|90.41|다카|Dhaka
Asia/Karachi|24.86|67.01|카라치|Karachi
Asia/Colombo|6.93|79.86|콜롬보|Colombo
Asia/Ulaanbaatar|47.89|106.91|울란바토르|Ulaanbaatar|몽골|Mongolia
Asia/Vladivostok|43.12|131.89|블라디보스토크|Vladivostok
Asia/Almaty|43.24|76.89|알마티|Almaty|카자흐스탄|Kazakhstan
Asia/Tashkent|41.30|69.24|타슈켄트|Tashkent|우즈베키스탄|Uzbekistan
Asia/Dubai|25.20|55.27|두바이|Dubai|아부다비|Abu Dhabi
Asia/Qatar|25.29|51.53|도하|Doha|카타르|Qatar
Asia/Riyadh|24.71|46.68|리야드|Riyadh
Asia/Jerusalem|31.77|35.21|예루살렘|Jerusalem|텔아비브|Tel Aviv
Asia/Tehran|35.69|51.39|테헤란|Tehran
Europe/Istanbul|41.01|28.98|이스탄불|Istanbul|튀르키예|터키|Turkey
Europe/Moscow|55.76|37.62|모스크바|Moscow|러시아|Russia
Europe/Kyiv|50.45|30.52|키이우|Kyiv
Europe/Athens|37.98|23.73|아테네|Athens|그리스|Greece
Europe/Helsinki|60.17|24.94|헬싱키|Helsinki|핀란드|Finland
Europe/Stockholm|59.33|18.07|스톡홀름|Stockholm|스웨덴|Sweden
Europe/Oslo|59.91|10.75|오슬로|Oslo|노르웨이|Norway
Europe/Copenhagen|55.68|12.57|코펜하겐|Copenhagen|덴마크|Denmark
Europe/Warsaw|52.23|21.01|바르샤바|Warsaw|폴란드|Poland
Europe/Prague|50.08|14.44|프라하|Prague|체코|Czechia
Europe/Vienna|48.21|16.37|빈|Vienna|비엔나|오스트리아|Austria
Europe/Budapest|47.50|19.04|부다페스트|Budapest|헝가리|Hungary
Europe/Berlin|52.52|13.41|베를린|Berlin|독일|Germany
Europe/Berlin|50.11|8.68|프랑크푸르트|Frankfurt
Europe/Berlin|48.14|11.58|뮌헨|Munich
Europe/Zurich|47.38|8.54|취리히|Zurich|스위스|Switzerland
Europe/Amsterdam|52.37|4.90|암스테르담|Amsterdam|네덜란드|Netherlands
Europe/Brussels|50.85|4.35|브뤼셀|Brussels|벨기에|Belgium
Europe/Paris|48.86|2.35|파리|Paris|프랑스|France
Europe/Rome|41.90|12.50|로마|Rome|이탈리아|Italy
Europe/Rome|45.46|9.19|밀라노|Milan
Europe/Madrid|40.42|-3.70|마드리드|Madrid|스페인|Spain
Europe/Madrid|41.39|2.17|바르셀로나|Barcelona
Europe/Lisbon|38.72|-9.14|리스본|Lisbon|포르투갈|Portugal
Europe/London|51.51|-0.13|런던|London|영국|UK|United Kingdom|England
Europe/London|53.48|-2.24|맨체스터|Manchester
Europe/Dublin|53.35|-6.26|더블린|Dublin|아일랜드|Ireland
Atlantic/Reykjavik|64.15|-21.94|레이캬비크|Reykjavik|아이슬란드|Iceland
Africa/Cairo|30.04|31.24|카이로|Cairo|이집트|Egypt
Africa/Nairobi|-1.29|36.82|나이로비|Nairobi|케냐|Kenya
Africa/Lagos|6.52|3.38|라고스|Lagos
Africa/Casablanca|33.57|-7.59|카사블랑카|Casablanca
Africa/Johannesburg|-26.20|28.05|요하네스버그|Johannesburg|케이프타운|Cape Town
America/New_York|40.71|-74.01|뉴욕|New York|NYC|뉴저지|New Jersey
America/New_York|42.36|-71.06|보스턴|Boston
America/New_York|38.91|-77.04|워싱턴|Washington|Washington DC
America/New_York|33.75|-84.39|애틀랜타|Atlanta
America/New_York|25.76|-80.19|마이애미|Miami
America/Detroit|42.33|-83.05|디트로이트|Detroit
America/Toronto|43.65|-79.38|토론토|Toronto|캐나다|Canada
America/Toronto|45.50|-73.57|몬트리올|Montreal
America/Chicago|41.88|-87.63|시카고|Chicago
America/Chicago|32.78|-96.80|댈러스|Dallas
America/Chicago|29.76|-95.37|휴스턴|Houston
America/Chicago|30.27|-97.74|오스틴|Austin
America/Winnipeg|49.90|-97.14|위니펙|Winnipeg
America/Denver|39.74|-104.99|덴버|Denver
America/Edmonton|51.05|-114.07|캘거리|Calgary
America/Phoenix|33.45|-112.07|피닉스|Phoenix
America/Los_Angeles|34.05|-118.24|로스앤젤레스|Los Angeles|LA|엘에이
America/Los_Angeles|37.77|-122.42|샌프란시스코|San Francisco|실리콘밸리|San Jose
America/Los_Angeles|47.61|-122.33|시애틀|Seattle
America/Los_Angeles|36.17|-115.14|라스베이거스|Las Vegas
America/Vancouver|49.28|-123.12|밴쿠버|Vancouver
America/Anchorage|61.22|-149.90|앵커리지|Anchorage
Pacific/Honolulu|21.31|-157.86|호놀룰루|Honolulu|하와이|Hawaii
America/Halifax|44.65|-63.58|핼리팩스|Halifax
America/St_Johns|47.56|-52.71|세인트존스|St. John's
America/Mexico_City|19.43|-99.13|멕시코시티|Mexico City|멕시코|Mexico
America/Cancun|21.16|-86.85|칸쿤|Cancun
America/Bogota|4.71|-74.07|보고타|Bogota
America/Lima|-12.05|-77.04|리마|Lima|페루|Peru
America/Santiago|-33.45|-70.67|산티아고|Santiago|칠레|Chile
America/Argentina/Buenos_Aires|-34.60|-58.38|부에노스아이레스|Buenos Aires|아르헨티나|Argentina
America/Sao_Paulo|-23.55|-46.63|상파울루|São Paulo|Sao Paulo|브라질|Brazil
Australia/Sydney|-33.87|151.21|시드니|Sydney|호주|Australia
Australia/Melbourne|-37.81|144.96|멜버른|Melbourne
Australia/Brisbane|-27.47|153.03|브리즈번|Brisbane|골드코스트|Gold Coast
Australia/Adelaide|-34.93|138.60|애들레이드|Adelaide
Australia/Darwin|-12.46|130.84|다윈|Darwin
Australia/Perth|-31.95|115.86|퍼스|Perth
Pacific/Auckland|-36.85|174.76|오클랜드|Auckland|뉴질랜드|New Zealand
Pacific/Guam|13.44|144.79|괌|Guam
Pacific/Saipan|15.18|145.75|사이판|Saipan
Pacific/Fiji|-18.14|178.44|피지|Fiji
"""
_EARTH_KM: Final = 6371.0
_FARTHEST_KM: Final = 1500.0
"""Farther away than this, the nearest place of the list says nothing."""


@dataclass(frozen=True)
class Place:
    """A place with its zone, an IANA name; Korean name first."""

    zone: str
    latitude: float
    longitude: float
    names: tuple[str, ...]

    def name(self, locale: str) -> str:
        """What it is called."""
        return self.names[0] if locale == "ko" else self.names[1]


def _read(line: str) -> Place:
    zone, latitude, longitude, *names = line.split("|")
    return Place(zone, float(latitude), float(longitude), tuple(names))


PLACES: Final = tuple(_read(line) for line in _LIST.split("\n") if line)
LISTED: Final = ("서울", "도쿄", "상하이", "호찌민", "시드니", "런던", "베를린", "뉴욕", "로스앤젤레스")
"""What stands on buttons, in the order of their numbers: it may only grow."""


def listed(index: int) -> Place | None:
    """The place of a button."""
    return _NAMED.get(_folded(LISTED[index])) if 0 <= index < len(LISTED) else None


def by_name(typed: str) -> Place | None:
    """The place with a name, or the only zone that is called so."""
    wanted = _folded(typed)
    if found := _NAMED.get(wanted) or _NAMED.get(wanted.removesuffix("시")):
        return found
    zone = _ZONES.get(wanted)
    return None if zone is None else Place(zone, 0, 0, (typed.strip(), zone))


def nearest(latitude: float, longitude: float) -> Place | None:
    """The nearest place of the list; close to a border it may lie on the other side of it."""
    best = min(PLACES, key=lambda place: _km(place, latitude, longitude))
    return best if _km(best, latitude, longitude) <= _FARTHEST_KM else None


def name_of(zone: str, locale: str) -> str:
    """What a zone is called: by the first place that has it."""
    first = next((place for place in PLACES if place.zone == zone), None)
    return zone if first is None else first.name(locale)


def _km(place: Place, latitude: float, longitude: float) -> float:
    here, there = radians(latitude), radians(place.latitude)
    north, east = there - here, radians(place.longitude - longitude)
    return 2 * _EARTH_KM * asin(sqrt(sin(north / 2) ** 2 + cos(here) * cos(there) * sin(east / 2) ** 2))


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(letter for letter in plain if letter.isalnum() or letter == "/")
    return unicodedata.normalize("NFC", kept)


_NAMED: Final = {_folded(name): place for place in reversed(PLACES) for name in place.names}
_ZONES: Final = {_folded(zone): zone for zone in available_timezones() if "/" in zone}

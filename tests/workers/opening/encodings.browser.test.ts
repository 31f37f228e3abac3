import { describe, expect, test } from 'vitest';
import { opened } from './opening.ts';

/** Texts, each with the encoding it was written in by Python's codecs and its bytes in base64. */
const TEXTS = [
  [
    'French',
    'id,nom,ville\n1,Hélène,Besançon\n2,François,Orléans\n3,Zoë,Saint-Étienne\n',
    'windows-1252',
    'aWQsbm9tLHZpbGxlCjEsSOls6G5lLEJlc2Fu529uCjIsRnJhbudvaXMsT3Js6WFucwozLFpv6yxTYWludC3JdGllbm5lCg==',
  ],
  ['one accent', 'id,name\n1,plain\n2,café\n', 'windows-1252', 'aWQsbmFtZQoxLHBsYWluCjIsY2Fm6Qo='],
  [
    'quotes and a currency',
    'item,price\npen,€ 5\nbook,“9 €”\n',
    'windows-1252',
    'aXRlbSxwcmljZQpwZW4sgCA1CmJvb2sskzkggJQK',
  ],
  [
    'Polish',
    'imię;miasto\nŁukasz;Łódź\nMałgorzata;Gdańsk\nŻaneta;Świętochłowice\n',
    'windows-1250',
    'aW1p6jttaWFzdG8Ko3VrYXN6O6PzZJ8KTWGzZ29yemF0YTtHZGHxc2sKr2FuZXRhO4x3aep0b2Nos293aWNlCg==',
  ],
  [
    'Polish',
    'imię;miasto\nŁukasz;Łódź\nMałgorzata;Gdańsk\nŻaneta;Świętochłowice\n',
    'iso-8859-2',
    'aW1p6jttaWFzdG8Ko3VrYXN6O6PzZLwKTWGzZ29yemF0YTtHZGHxc2sKr2FuZXRhO6Z3aep0b2Nos293aWNlCg==',
  ],
  [
    'Czech',
    'jméno;město\nJiří;Plzeň\nŽofie;Děčín\nTomáš;Třebíč\nŠtěpán;Ústí nad Labem\n',
    'windows-1250',
    'am3pbm87bexzdG8KSmn47TtQbHpl8gqOb2ZpZTtE7OjtbgpUb23hmjtU+GVi7egKinTscOFuO9pzdO0gbmFkIExhYmVtCg==',
  ],
  [
    'Russian',
    'имя;город\nИван;Москва\nСергей;Санкт-Петербург\nОльга;Екатеринбург\n',
    'windows-1251',
    '6Oz/O+Pu8O7kCsji4O07zO7x6uLgCtHl8OPl6TvR4O3q8i3P5fLl8OHz8OMKzuv84+A7xerg8uXw6O3h8/DjCg==',
  ],
  [
    'Russian',
    'имя;город\nИван;Москва\nСергей;Санкт-Петербург\nОльга;Екатеринбург\n',
    'koi8-r',
    'yc3RO8fP0s/ECunXwc477c/Ty9fBCvPF0sfFyjvzwc7L1C3wxdTF0sLV0scK78zYx8E75cvB1MXSyc7C1dLHCg==',
  ],
  [
    'Russian',
    'имя;город\nИван;Москва\nСергей;Санкт-Петербург\nОльга;Екатеринбург\n',
    'ibm866',
    'qKzvO6Ou4K6kCoiioK07jK7hqqKgCpGl4KOlqTuRoK2q4i2PpeKl4KHj4KMKjqvso6A7haqg4qXgqK2h4+CjCg==',
  ],
  [
    'Greek',
    'όνομα;πόλη\nΓιώργος;Αθήνα\nΜαρία;Θεσσαλονίκη\n',
    'windows-1253',
    '/O3v7OE78Pzr5wrD6f7x4+/yO8Ho3u3hCszh8d/hO8jl8/Ph6+/t3+rnCg==',
  ],
  [
    'Hebrew',
    'שם;עיר\nדוד;ירושלים\nשרה;תל אביב\n',
    'windows-1255',
    '+e078un4CuPl4zvp+OX57OntCvn45Dv67CDg4enhCg==',
  ],
  [
    'Arabic',
    'الاسم;المدينة\nمحمد;القاهرة\nفاطمة;دمشق\n',
    'windows-1256',
    'x+HH0+M7x+Hjz+3kyQrjzePPO8fh3sfl0ckK3cfY48k7z+PU3go=',
  ],
  [
    'Japanese',
    '名前,都市\n太郎,東京\n花子,大阪\nカタカナ,京都\n',
    'shift_jis',
    'lryRTyyTc45zCpG+mFksk4yLngqJ1I5xLJHljeMKg0qDXoNKg2ksi56Tcwo=',
  ],
  [
    'Japanese',
    '名前,都市\n太郎,東京\n花子,大阪\nカタカナ,京都\n',
    'euc-jp',
    'zL7BsCzF1LvUCsLAz7osxey1/gqy1rvSLMLnuuUKpaulv6Wrpcostf7F1Ao=',
  ],
  [
    'Japanese',
    '名前,都市\n太郎,東京\n',
    'iso-2022-jp',
    'GyRCTD5BMBsoQiwbJEJFVDtUGyhCChskQkJATzobKEIsGyRCRWw1fhsoQgo=',
  ],
  [
    'Chinese',
    '姓名,城市\n张三,北京\n李四,上海\n王五,广州\n',
    'gb18030',
    '0NXD+yyzx8rQCtXFyP0ssbG+qQrA7svELMnPuqMKzfXO5Sy549bdCg==',
  ],
  [
    'Chinese',
    '姓名,城市\n張三,北京\n李四,上海\n王五,廣州\n',
    'big5',
    'qW2mVyyrsKWrCrFppFQspV+oygqn9aV8LKRXrvwKpP2krSy8c6Z7Cg==',
  ],
  [
    'Korean',
    '이름,도시\n김철수,서울\n이영희,부산\n',
    'euc-kr',
    'wMy4pyy1tb3DCrHow7a89iy8rb/vCsDMv7XI8Sy6zrvqCg==',
  ],
] as const;

describe('text without a mark in an encoding of its country', () => {
  test.each(TEXTS)('%s is read: %j in %s', async (_, text, encoding, base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const table = await opened(new File([bytes], 'places.csv'));
    expect({ encoding: table.encoding, text: await table.file.text() }).toEqual({ encoding, text });
  });
});

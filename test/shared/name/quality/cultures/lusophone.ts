import { type Culture, nameWords } from '../culture.ts';

/** Portugal, Brazil, Angola and Guinea-Bissau: often the mother's surname before the father's, with particles. */
export const LUSOPHONE: Culture = {
  name: 'Lusophone',
  male: nameWords(`
    João Joao || Joãozinho
    José Jose || Zé Zeca
    Antônio António Antonio || Toninho Toni
    Luís Luiz Luis
    Francisco Fransisco || Chico
    Carlos || Carlinhos
    Manuel Manoel || Mané
    Eduardo || Edu Dudu
    Joaquim Joaquin || Quim
    Sebastião Sebastiao || Tião
    Gonçalo Goncalo
    Rafael Raphael || Rafa
    Thiago Tiago
    Fernando || Nando
    Roberto || Beto
    Felipe Filipe
    Nélson Nelson
    Vítor Victor Vitor
    Matheus Mateus
    Adílson Adilson
    Domingos
    Mamadu Mamadú
    Braima Ibraima
    Umaro Umarú
    Quintino
  `),
  female: nameWords(`
    Maria Mária
    Ana Anna
    Teresa Thereza Tereza || Teca
    Francisca || Chica
    Conceição Conceicao || São
    Luísa Luiza Luisa || Lu
    Isabel Izabel || Bel
    Filomena Philomena || Mena
    Aparecida || Cida
    Cecília Cecilia
    Fernanda || Nanda
    Beatriz Beatris || Bia
    Gabriela || Gabi
    Mônica Mónica Monica
    Inês Ines Inez
    Fátima Fatima
    Elisângela Elisangela Elizangela
    Lurdes Lourdes
    Júlia Julia
    Mariana Marianna
  `),
  surnames: nameWords(`
    Souza Sousa
    Gonçalves Goncalves
    Araújo Araujo
    Teixeira Teixera
    Magalhães Magalhaes
    Conceição Conceicao
    Guimarães Guimaraes
    Cavalcanti Cavalcante
    Tavares
    Moraes Morais
    Nascimento
    Figueiredo Figueredo
    Queirós Queiroz
    Mendonça Mendonca
    Vasconcelos Vasconcellos
    Brandão Brandao
    Correia Corrêa
    Mattos Matos
    Bragança Braganca
    Assunção Assuncao
    Rezende Resende
    Falcão Falcao
    Quintela Quintella
    Domingues
    Monteiro
    Siqueira Sequeira
    Evangelista
    Semedo
    Nanque Nanqui
    Injai Indjai
    Baldé Balde
    Mateta
    Kalunga Calunga
    Cassoma Kassoma
  `),
  forms: ['G S', 'G M da S', 'G T de S', 'G M T S', 'G dos S', 'G T S'],
  titles: ['Sr.', 'Dr.', 'Dona', 'Eng.', '+MR', '+Filho', '+Junior'],
  lookAlikes: ['João/Joaquim', 'Maria/Mariana', 'Fernando/Fernanda', 'Francisco/Francisca', 'Manuel/Mamadu'],
  shares: { travellers: 6, listed: 3 },
};

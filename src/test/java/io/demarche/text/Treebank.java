package io.demarche.text;

import com.johnsnowlabs.nlp.annotators.common.IndexedTaggedWord;
import com.johnsnowlabs.nlp.annotators.common.TaggedSentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import scala.Option;
import scala.collection.Map$;

/** Reads Universal Dependencies files (CoNLL-U). */
final class Treebank {
    private Treebank() {}

    /** The words and Penn tags of each sentence. */
    static TaggedSentence[] tagged(Path file) throws IOException {
        List<TaggedSentence> sentences = new ArrayList<>();
        List<IndexedTaggedWord> words = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] fields = line.split("\t");
            if (line.isEmpty() && !words.isEmpty()) {
                sentences.add(new TaggedSentence(words.toArray(new IndexedTaggedWord[0])));
                words.clear();
            } else if (fields[0].matches("\\d+")) { // not the line of a contraction, "1-2"
                words.add(new IndexedTaggedWord(
                        fields[1], fields[4], 0, 0, Option.empty(), Map$.MODULE$.<String, String>empty()));
            }
        }
        return sentences.toArray(new TaggedSentence[0]);
    }

    /** The text of each sentence, document by document. */
    static List<Document> documents(Path file) throws IOException {
        List<Document> documents = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("# newdoc id = ")) {
                documents.add(
                        new Document(line.substring("# newdoc id = ".length()).split("-")[0], new ArrayList<>()));
            } else if (line.startsWith("# text = ")) {
                documents
                        .get(documents.size() - 1)
                        .sentences()
                        .add(line.substring("# text = ".length()).strip());
            }
        }
        return documents;
    }

    record Document(String genre, List<String> sentences) {}
}

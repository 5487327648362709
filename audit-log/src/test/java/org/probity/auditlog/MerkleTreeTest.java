package org.probity.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MerkleTreeTest {

    /// The inputs that the reference implementation of Certificate Transparency uses in its own tests.
    private static final List<Hash> REFERENCE_LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> Hash.leaf(HexFormat.of().parseHex(hex)))
            .toList();

    static Stream<Integer> sizes() {
        return Stream.concat(
                IntStream.rangeClosed(1, 130).boxed(),
                new Random(7).ints(12, 131, 3000).boxed());
    }

    @Test
    void rootsAreThoseOfTheReferenceImplementation() {
        assertThat(new MerkleTree(List.of()).root().hex())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(new MerkleTree(REFERENCE_LEAVES.subList(0, 1)).root().hex())
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(new MerkleTree(REFERENCE_LEAVES).root().hex())
                .isEqualTo("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
    }

    @ParameterizedTest(name = "{0} leaves")
    @MethodSource("sizes")
    void theFrontierHasTheRootOfTheWholeTree(int size) {
        Frontier frontier = Frontier.EMPTY;

        for (Hash leaf : leaves(size)) {
            frontier = frontier.append(leaf);
        }

        assertThat(frontier.root()).isEqualTo(new MerkleTree(leaves(size)).root());
        assertThat(Frontier.parse(size, frontier.text())).isEqualTo(frontier);
    }

    @ParameterizedTest(name = "{0} leaves")
    @MethodSource("sizes")
    void everyProofHoldsForItsOwnLeafAndForNoOther(int size) {
        var tree = new MerkleTree(leaves(size));

        for (int index = 0; index < size; index += Math.max(1, size / 40)) {
            InclusionProof proof = tree.inclusion(index);
            assertThat(proof.proves(leaf(index), tree.root())).isTrue();
            assertThat(proof.proves(leaf(index + 1), tree.root())).isFalse();
        }
    }

    @ParameterizedTest(name = "{0} leaves")
    @MethodSource("sizes")
    void everyEarlierTreeIsProvenToBeAPrefixAndNoOtherIs(int size) {
        var tree = new MerkleTree(leaves(size));

        for (int earlier = 1; earlier <= size; earlier += Math.max(1, size / 40)) {
            ConsistencyProof proof = tree.consistencyWith(earlier);
            Hash root = new MerkleTree(leaves(earlier)).root();
            assertThat(proof.proves(root, tree.root())).isTrue();
            assertThat(proof.proves(leaf(size + 1), tree.root())).isFalse();
            assertThat(proof.proves(root, leaf(size + 1))).isFalse();
        }
    }

    private static List<Hash> leaves(int size) {
        return IntStream.range(0, size).mapToObj(MerkleTreeTest::leaf).toList();
    }

    private static Hash leaf(int index) {
        return Hash.leaf(new byte[] {(byte) index, (byte) (index >> 8)});
    }
}
